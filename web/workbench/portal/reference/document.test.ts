import { describe, expect, it } from 'vitest';
import served from '../../../../docs/openapi.json?raw';
import { type ApiDocument, entriesOf, fieldsOf, parametersOf, typeText } from './document.ts';

const document: ApiDocument = JSON.parse(served);

const found = (search: string) =>
  entriesOf(document, search).flatMap(({ entries }) =>
    entries.map(({ method, path }) => `${method} ${path}`),
  );

describe('the reference of our own document', () => {
  it('shows every route, once', () => {
    const all = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...found('')].sort()).toEqual(all.sort());
  });

  it.each([
    ['POST webhooks/{endpoint}/replay', 'POST /v1/webhooks/{endpoint}/replay'],
    ['rotatesecret', 'POST /v1/webhooks/{endpoint}/secrets'],
    ['machine CLIENT list', 'GET /v1/clients'],
  ])('finds by all words of "%s"', (search, expected) => {
    expect(found(search)).toContain(expected);
  });

  it('finds nothing for what is nowhere', () => {
    expect(entriesOf(document, 'teleport')).toEqual([]);
  });

  it('shows the headers of writes, which stand elsewhere in the document', () => {
    const names = entriesOf(document, '').flatMap(({ entries }) =>
      entries.flatMap(({ operation }) => parametersOf(operation, document).map(({ name }) => name)),
    );
    expect(names).toContain('Idempotency-Key');
    expect(names).not.toContain(undefined);
  });

  it('names fields within others', () => {
    const schema =
      document.paths['/v1/webhooks']?.post?.requestBody?.content?.['application/json']?.schema ?? {};
    const fields = fieldsOf(schema, document);
    expect(fields.find(({ name }) => name === 'url')).toMatchObject({ type: 'string', required: true });
    expect(fields.find(({ name }) => name === 'filters.units')).toMatchObject({
      type: 'string[]',
      required: false,
    });
  });
});

describe('a schema', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'date-time' }, 'date-time'],
    [{ enum: ['a', 'b'] }, 'a | b'],
    [{ const: true }, 'true'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Case' } }, 'Case[]'],
    [undefined, ''],
  ])('%j is written as %s', (schema, text) => {
    expect(typeText(schema)).toBe(text);
  });

  it('that refers to itself ends', () => {
    const looped: ApiDocument = {
      tags: [],
      paths: {},
      components: { schemas: { A: { properties: { a: { $ref: '#/components/schemas/A' } } } } },
    };
    expect(fieldsOf({ $ref: '#/components/schemas/A' }, looped).map(({ name }) => name)).toEqual([
      'a',
      'a.a',
      'a.a.a',
      'a.a.a.a',
    ]);
  });
});
