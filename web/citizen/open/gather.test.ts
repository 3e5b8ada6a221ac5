import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNames, type OpenRow } from '../../../functions/api/openData/columns.ts';
import { csvOf, geoJsonOf } from '../../../functions/api/openData/formats.ts';
import { type Format, gather } from './gather.ts';

const writers = { csv: csvOf, geojson: geoJsonOf } as const;
const url = 'https://district.example/v1/public/open-data/cases';

const cell = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.constantFrom('"', 'a,b', '两行\r\n的字', '=1+1'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const row: fc.Arbitrary<OpenRow> = fc
  .tuple(...columnNames.map(() => cell))
  .map((cells) => Object.fromEntries(columnNames.map((name, at) => [name, cells[at] ?? null])) as OpenRow);

/** An API that answers with these parts, and asks to wait before some of them. */
const serving = (parts: readonly string[], busyBefore: ReadonlySet<number> = new Set()) => {
  const waits: number[] = [];
  const pieces: string[] = [];
  const told = new Set<number>();
  const tools = {
    fetch: async (asked: string | URL | Request) => {
      const at = Number(new URL(String(asked)).searchParams.get('cursor') ?? 0);
      if (busyBefore.has(at) && !told.has(at)) {
        told.add(at);
        return new Response(null, { status: 429, headers: { 'Retry-After': '7' } });
      }
      const more: Record<string, string> =
        at + 1 < parts.length ? { Link: `<?period=2026&cursor=${at + 1}>; rel="next"` } : {};
      const headers = { 'Content-Disposition': 'attachment; filename="north-cases-2026.csv"', ...more };
      const response = new Response(parts[at], { headers });
      Object.defineProperty(response, 'url', { value: String(asked) });
      return response;
    },
    wait: async (seconds: number) => {
      waits.push(seconds);
    },
    keep: (piece: string) => {
      pieces.push(piece);
    },
  };
  return { tools, waits, pieces };
};

const gathered = async (format: Format, parts: readonly string[], busy?: ReadonlySet<number>) => {
  const { tools, waits, pieces } = serving(parts, busy);
  const seen: number[] = [];
  const onCases = (cases: number) => seen.push(cases);
  const { signal } = new AbortController();
  const name = await gather({ url, format, signal, onCases }, tools);
  return { name, text: pieces.join(''), seen, waits };
};

describe('a file that comes in parts', () => {
  it.each(['csv', 'geojson'] as const)('is what one answer would have held: %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(row, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (pages) => {
          const write = writers[format];
          const { text, seen } = await gathered(format, pages.map(write));
          expect(text).toBe(write(pages.flat()));
          expect(seen).toHaveLength(pages.length);
          expect(seen.at(-1)).toBe(pages.flat().length);
        },
      ),
    );
  });

  it('waits as long as it is asked to, and goes on where it was', async () => {
    const page = [{ ...Object.fromEntries(columnNames.map((name) => [name, 'x'])) } as OpenRow];
    const { text, name, waits } = await gathered('csv', [csvOf(page), csvOf(page)], new Set([0, 1]));
    expect(text).toBe(csvOf([...page, ...page]));
    expect(name).toBe('north-cases-2026.csv');
    expect(waits).toEqual([7, 7]);
  });

  it('is none where a part is refused', async () => {
    const { tools } = serving(['never asked for']);
    const refusing = { ...tools, fetch: async () => new Response(null, { status: 400 }) };
    const asked = {
      url,
      format: 'csv',
      signal: new AbortController().signal,
      onCases: () => undefined,
    } as const;
    await expect(gather(asked, refusing)).rejects.toThrow('400');
  });
});
