import { describe } from 'vitest';
import { appended, type Changes, checkFaults, edited } from './testing.ts';

const city = (name: string): string => `testville/${name}`;
const south = (name: string): string => `testville/south/${name}`;

describe('a name of something that is not there', () => {
  const component = (subcategory: string, owner: string, maintainer: string): Changes => ({
    [south('components.csv')]:
      `code,subcategory,name,lng,lat,owner,maintainer,state\n1,${subcategory},A,10,50,${owner},${maintainer},intact\n`,
  });
  checkFaults([
    [
      'is told for the unit above a unit',
      appended(city('units.csv'), 'u3,Unit 3,u9,'),
      'testville/units.csv, row 4, parent: "u9" is not a unit of testville/units.csv',
    ],
    [
      'is told for the areas of a unit',
      appended(city('units.csv'), 'u3,Unit 3,,c11;c99'),
      'testville/units.csv, row 4, areas: "c99" is not a street or community of areas.geojson',
    ],
    [
      'is told for the unit of a person',
      appended(city('people.csv'), 'x,X,handler,u9,'),
      'testville/people.csv, row 15, unit: "u9" is not a unit of testville/units.csv',
    ],
    [
      'is told for the duty of a person',
      appended(city('people.csv'), 'x,X,supervisor,,s1;990102001001999'),
      'testville/people.csv, row 15, dutyAreas: "990102001001999" is not a street, a community or a unit grid of the district',
    ],
    [
      'is told for the unit of a responsibility',
      appended(city('responsibilities.csv'), 'u9,owner,noise,'),
      'testville/responsibilities.csv, row 6, unit: "u9" is not a unit of testville/units.csv',
    ],
    [
      'is told for the area of a responsibility',
      appended(city('responsibilities.csv'), 'u1,territory,noise,s9'),
      'testville/responsibilities.csv, row 6, area: "s9" is not a street or community of areas.geojson',
    ],
    [
      'is told for the category of a responsibility',
      appended(city('responsibilities.csv'), 'u1,owner,dogs,'),
      'testville/responsibilities.csv, row 6, category: "dogs" is not a subcategory of testville/categories.csv, or "major:" and a major category',
    ],
    [
      'is told for the major category of a responsibility',
      appended(city('responsibilities.csv'), 'u1,owner,major:E-09,'),
      'testville/responsibilities.csv, row 6, category: "major:E-09" is not a subcategory of testville/categories.csv, or "major:" and a major category',
    ],
    [
      'is told for the subcategory of a condition',
      appended(city('conditions.csv'), 'dogs.1,dogs,Barks,Sleeps,,'),
      'testville/conditions.csv, row 8, subcategory: "dogs" is not a subcategory of testville/categories.csv',
    ],
    [
      'is told for the subcategory of a component',
      component('bench', 'u1', 'u2'),
      'testville/south/components.csv, row 2, subcategory: "bench" is not a subcategory of testville/categories.csv',
    ],
    [
      'is told for the owner and the maintainer of a component',
      component('cover', 'u8', 'u9'),
      'testville/south/components.csv, row 2, owner: "u8" is not a unit of testville/units.csv',
      'testville/south/components.csv, row 2, maintainer: "u9" is not a unit of testville/units.csv',
    ],
    [
      'is told for the unit that takes what nobody answers for',
      edited(city('policies.json'), '"fallbackUnit": "u1"', '"fallbackUnit": "u9"'),
      'testville/policies.json, fallbackUnit: "u9" is not a unit of testville/units.csv',
    ],
    [
      'is told for the channel of reports from files',
      edited(city('policies.json'), '"channel": "hotline"', '"channel": "pigeon"'),
      'testville/policies.json, imports.channel: names the channel "pigeon", which is not there',
    ],
    [
      'is told for a category that is kept from the city',
      edited(
        city('city.json'),
        '"datum": "WGS84",',
        '"datum": "WGS84", "smallCounts": { "below": 5, "sensitive": ["noise", "nosie"] },',
      ),
      'testville/city.json, smallCounts.sensitive.1: names the subcategory "nosie", which is not there',
    ],
    [
      'is told for the street of a community',
      edited(south('areas.geojson'), '"parent": "s2"', '"parent": "s9"'),
      'testville/south/areas.geojson, feature 5, properties.parent: "s9" is not a street here',
    ],
    [
      'is told for the calendar',
      edited(south('district.json'), '"calendar.json"', '"summer.json"'),
      'testville/south/summer.json: is missing',
    ],
    [
      'is told for a standard catalogue',
      edited(south('district.json'), '"scheme": "testville"', '"standard": "nowhere"'),
      'testville/south/district.json, catalogue.standard: "nowhere" is not a standard catalogue: there is no _catalogues/nowhere/categories.csv',
      'testville/south/district.json, catalogue.standard: "nowhere" is not a standard catalogue: there is no _catalogues/nowhere/conditions.csv',
    ],
    [
      'is told for the file of surveyed grids',
      edited(south('district.json'), '"plan": {\n      "cellMetres": 500\n    }', '"file": "grids.geojson"'),
      'testville/south/grids.geojson: is missing, but the district says its grids are there',
    ],
  ]);
});

describe('people', () => {
  checkFaults([
    [
      'hold no posts of both axes',
      appended(city('people.csv'), 'x,X,shiftLeader;dispatcher,,'),
      'testville/people.csv, row 15, roles: hold a post of supervision and one of command together',
    ],
    [
      'who act for a unit name it',
      appended(city('people.csv'), 'x,X,unit,,'),
      'testville/people.csv, row 15, roles: name "unit", but the row names no unit',
    ],
    [
      'are not the public',
      appended(city('people.csv'), 'x,X,citizen,,'),
      'testville/people.csv, row 15, roles: name "citizen", which is nobody\'s post',
    ],
    [
      'hold at least one post',
      appended(city('people.csv'), 'x,X,,,'),
      'testville/people.csv, row 15, roles: is missing',
    ],
  ]);
});

describe('units', () => {
  checkFaults([
    [
      'are not below themselves',
      { [city('units.csv')]: 'code,name,parent\nu1,Unit 1,u2\nu2,Unit 2,u1\n' },
      'testville/units.csv, row 2, parent: "u2" is itself below "u1"',
      'testville/units.csv, row 3, parent: "u1" is itself below "u2"',
    ],
  ]);
});
