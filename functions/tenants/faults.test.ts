import { describe, expect, it } from 'vitest';
import { appended, type Changes, checkFaults, edited, faultLines } from './testing.ts';

const city = (name: string): string => `testville/${name}`;
const south = (name: string): string => `testville/south/${name}`;

describe('a file of any kind', () => {
  const gbk = Buffer.concat([Buffer.from('code,name\nu1,'), Buffer.from([0xb5, 0xa5, 0xce, 0xbb])]);
  checkFaults([
    [
      'is told when it is GBK and not UTF-8',
      { [city('units.csv')]: gbk },
      'testville/units.csv: is not UTF-8 text (perhaps GBK or UTF-16): save it as UTF-8',
    ],
    [
      'is told when it is UTF-16, as spreadsheets save "Unicode text"',
      { [south('areas.geojson')]: Buffer.from('\uFEFF{}', 'utf16le') },
      'testville/south/areas.geojson: is not UTF-8 text (perhaps GBK or UTF-16): save it as UTF-8',
    ],
    [
      'is told when a table is not there',
      { [city('natures.csv')]: undefined },
      'testville/south/natures.csv: is missing, in the district and in the city',
    ],
    [
      'is told when a table is empty',
      { [city('natures.csv')]: '' },
      'testville/natures.csv, row 1: has no header',
    ],
    [
      'is told when JSON comes from a future build',
      edited(south('district.json'), '"schemaVersion": 1', '"schemaVersion": 2'),
      'testville/south/district.json, schemaVersion: must be 1, the version that this build reads, not 2',
    ],
    [
      'is told when JSON has a name that means nothing',
      edited(city('city.json'), '"datum"', '"mayor": "x", "datum"'),
      'testville/city.json, mayor: is not a name known here',
    ],
    [
      'is told when JSON lacks a name',
      edited(south('district.json'), '"calendar": "calendar.json",', ''),
      'testville/south/district.json, calendar: is missing',
    ],
  ]);
});

describe('a table', () => {
  checkFaults([
    [
      'needs its columns',
      edited(city('natures.csv'), 'code,name', 'code,title'),
      'testville/natures.csv, row 1, name: is a missing column',
      'testville/natures.csv, row 1, title: is not a column known here',
    ],
    [
      'has no other columns',
      { [city('natures.csv')]: 'code,name,colour\nx,X,red\n' },
      'testville/natures.csv, row 1, colour: is not a column known here',
    ],
    [
      'has each column once',
      { [city('natures.csv')]: 'code,name,name\nx,X,Y\n' },
      'testville/natures.csv, row 1, name: is there twice',
    ],
    [
      'has as many values in each row as columns',
      appended(city('natures.csv'), 'praise'),
      'testville/natures.csv, row 4: has 1 values where the header names 2',
      'testville/natures.csv, row 4, name: is missing',
    ],
    [
      'counts the lines of values that have several',
      appended(city('natures.csv'), 'praise,"two\nlines"', 'x y,Blank'),
      'testville/natures.csv, row 6, code: must be a code without blanks, not "x y"',
    ],
  ]);

  it('may have a byte-order mark, Windows line ends and its columns in any order', async () => {
    const changes: Changes = {
      ...edited(city('city.json'), '{', '\uFEFF{'),
      [city('units.csv')]: '\uFEFFname,code\r\nUnit 1,u1\r\n"Unit\r\n2",u2\r\n',
    };
    expect(await faultLines(changes)).toEqual([]);
  });
});

describe('codes that must differ', () => {
  checkFaults([
    [
      'in units.csv',
      appended(city('units.csv'), 'u1,Unit 3,,'),
      'testville/units.csv, row 4, code: "u1" is already in row 2',
    ],
    [
      'in channels.csv',
      appended(city('channels.csv'), 'hotline,Line,false,false,false'),
      'testville/channels.csv, row 5, code: "hotline" is already in row 3',
    ],
    [
      'in natures.csv',
      appended(city('natures.csv'), 'question,Query'),
      'testville/natures.csv, row 4, code: "question" is already in row 3',
    ],
    [
      'in people.csv',
      appended(city('people.csv'), 'leader,Leader 2,leader,,'),
      'testville/people.csv, row 15, id: "leader" is already in row 9',
    ],
    [
      'in categories.csv',
      appended(city('categories.csv'), 'noise,Din,event,E-02,Nuisance'),
      'testville/categories.csv, row 5, code: "noise" is already in row 3',
    ],
    [
      'in conditions.csv',
      appended(city('conditions.csv'), 'noise.1,noise,Loud,Quiet,1,minute'),
      'testville/conditions.csv, row 8, id: "noise.1" is already in row 4',
    ],
    [
      'in components.csv',
      {
        [south('components.csv')]:
          'code,subcategory,name,lng,lat,state\n1,cover,A,10,50,intact\n1,cover,B,10,50,damaged\n',
      },
      'testville/south/components.csv, row 3, code: "1" is already in row 2',
    ],
    [
      'in areas.geojson',
      edited(south('areas.geojson'), '"c12"', '"c11"'),
      'testville/south/areas.geojson, feature 4, properties.code: "c11" is already in feature 3',
    ],
    [
      'as the grid digits of two streets',
      edited(south('areas.geojson'), '"gridDigits": "002"', '"gridDigits": "001"'),
      'testville/south/areas.geojson, feature 2, properties.gridDigits: "001" is already in feature 1, which has the same parent',
    ],
    [
      'as the grid digits of two communities of a street',
      edited(
        south('areas.geojson'),
        '"parent": "s1", "gridDigits": "002"',
        '"parent": "s1", "gridDigits": "001"',
      ),
      'testville/south/areas.geojson, feature 4, properties.gridDigits: "001" is already in feature 3, which has the same parent',
    ],
  ]);
});

describe('the catalogue', () => {
  checkFaults([
    [
      'has a condition for every subcategory',
      appended(city('categories.csv'), 'dogs,Dogs,event,E-02,Nuisance'),
      'testville/categories.csv, row 5, code: "dogs" has no filing condition in testville/conditions.csv, so it could never be filed',
    ],
    [
      'has only components and events',
      edited(city('categories.csv'), 'noise,Noise,event', 'noise,Noise,rumour'),
      'testville/categories.csv, row 3, kind: must be ("component" | "event"), not "rumour"',
    ],
    [
      'has no middle level without a name',
      {
        [city('categories.csv')]:
          'code,name,kind,majorCode,majorName,middleCode,middleName\nlitter,Litter,event,E-01,Dirt,E-011,\n' +
          'noise,Noise,event,E-02,Nuisance,,\ncover,Cover,component,C-01,Utilities,,\n',
      },
      'testville/categories.csv, row 2, middleName: is missing: a middle level has a code and a name',
    ],
    [
      'has no limit below zero',
      edited(city('conditions.csv'), 'Stopped,1,', 'Stopped,-1,'),
      'testville/conditions.csv, row 4, limit: must be above zero, not -1',
    ],
    [
      'has no limit of nothing',
      edited(city('conditions.csv'), 'Stopped,1,', 'Stopped,0,'),
      'testville/conditions.csv, row 4, limit: must be above zero, not 0',
    ],
    [
      'has no limit without a unit',
      edited(city('conditions.csv'), '1,workingDay', '1,'),
      'testville/conditions.csv, row 4, unit: is missing: a limit has an amount and a unit, or neither',
    ],
    [
      'has no unit without an amount',
      edited(city('conditions.csv'), '1,workingDay', ',workingDay'),
      'testville/conditions.csv, row 4, limit: is missing: a limit has an amount and a unit, or neither',
    ],
  ]);
});

describe('the policies', () => {
  checkFaults([
    [
      'have no limit below zero',
      edited(city('policies.json'), '"amount": 0.03', '"amount": -0.03'),
      'testville/policies.json, ladders.dispatch.escalations.0.afterDue.amount: must be above zero, not -0.03',
    ],
    [
      'notify posts that there are',
      edited(city('policies.json'), '["dispatcher"]', '["mayor"]'),
      'testville/policies.json, ladders.dispatch.warnNotify.0: must be ("supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "unit" | "handler" | "evaluator" | "inspector" | "leader" | "administrator"), not "mayor"',
    ],
    [
      'have pages no longer than the longest',
      edited(city('policies.json'), '"max": 100', '"max": 10'),
      'testville/policies.json, pageSize: must not have a default above its max',
    ],
    [
      'keep traces of people for some days, and not for ever',
      edited(
        city('policies.json'),
        '"pageSize"',
        '"patrol": { "retentionDays": 4000, "minSecondsBetween": 10 }, "pageSize"',
      ),
      'testville/policies.json, patrol.retentionDays: must be at most 366, not 4000',
    ],
  ]);
});
