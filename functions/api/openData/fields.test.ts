import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tenantForTests } from '../../domain/testing.ts';
import type { OpenRow } from './columns.ts';
import { columnNames } from './columns.ts';
import { openFields, openRow } from './fields.ts';
import { csvOf, geoJsonOf } from './formats.ts';
import { mostAtOnce } from './schemas.ts';

const subject = { id: 'x', reported: '2026-03-01', street: 's1', community: 'c1', subcategory: 'litter' };
const row = openRow(subject, tenantForTests);

describe('the data dictionary', () => {
  it('stands in the documentation, word for word', () => {
    const lines = readFileSync('docs/open-data.md', 'utf8').split('\n');
    for (const { name, meaning } of openFields) {
      const line = lines.find((text) => text.startsWith(`| \`${name}\` |`));
      expect(line).toContain(` | ${meaning['zh-CN']} | ${meaning.en} |`);
    }
  });

  it('says of every value what it is', () => {
    const said = openFields.filter(({ name }) => row[name] !== null);
    const ofType = (type: string) => (type === 'number' || type === 'boolean' ? type : 'string');
    expect(said.map(({ name }) => typeof row[name])).toEqual(said.map(({ type }) => ofType(type)));
    const few = said.filter(({ values }) => values !== undefined);
    for (const { name, values } of few) expect(values).toContain(row[name]);
  });
});

describe('a row', () => {
  it('has the centre of the finest area that is named, and never a spot', () => {
    expect([row.placeOf, row.longitude, row.latitude]).toEqual(['community', 114.25, 22.5]);
    const nowhere = openRow({ id: 'y', reported: '2026-03-01' }, tenantForTests);
    expect([nowhere.placeOf, nowhere.longitude, nowhere.streetName]).toEqual([null, null, null]);
  });

  it('keeps codes that are gone from the tenant’s data', () => {
    expect(openRow({ ...subject, unit: 'gone' }, tenantForTests).unitName).toBe('gone');
  });
});

const withName = (unitName: string): OpenRow => ({ ...row, unitName });

describe('CSV', () => {
  it('gives back any text, quoted where need be, and never as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (name) => {
        const [line] = parse(csvOf([withName(name)]), { columns: true, bom: true }) as Record<
          string,
          string
        >[];
        const read = line?.unitName ?? '';
        expect(read === name || read === `'${name}`).toBe(true);
        expect(read).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it('leaves numbers below zero as they are, and begins with the mark that spreadsheets look for', () => {
    const text = csvOf([{ ...row, longitude: -71.08, unitName: '=cmd|"x"' }]);
    expect(text.startsWith(`\uFEFF${columnNames.join(',')}\r\n`)).toBe(true);
    expect(text).toContain(',-71.08,');
    expect(text).toContain(`"'=cmd|""x"""`);
  });
});

describe('GeoJSON', () => {
  it('is valid, with and without a place', () => {
    const { type, features } = JSON.parse(geoJsonOf([row, { ...row, longitude: null, latitude: null }]));
    expect(type).toBe('FeatureCollection');
    expect(
      features.map((feature: { type: string; geometry: unknown }) => [feature.type, feature.geometry]),
    ).toEqual([
      ['Feature', { type: 'Point', coordinates: [114.25, 22.5] }],
      ['Feature', null],
    ]);
    expect(features[0].properties).not.toHaveProperty('longitude');
  });

  it('of as many cases as one answer holds, with long names, fits what a function may answer', () => {
    const long = {
      majorName: 30,
      categoryName: 40,
      channelName: 20,
      streetName: 15,
      communityName: 20,
      unitName: 40,
    };
    const names = Object.fromEntries(
      Object.entries(long).map(([name, length]) => [name, '城'.repeat(length)]),
    );
    const text = geoJsonOf(Array<OpenRow>(mostAtOnce).fill({ ...row, ...names }));
    expect(Buffer.byteLength(JSON.stringify({ body: text }))).toBeLessThan(6_000_000);
  });
});
