import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateOf } from '../../domain/imports/headers.ts';
import { gbkOf, utf8Of, xlsxOf } from './files.fixture.ts';
import { digestOf, readFile } from './readFile.ts';

const limits = { maxRows: 100, maxBytes: 100_000, maxTextLength: 200 };

const rowsOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readFile('reports', bytes, limits);
  if (!read.ok) throw new Error(read.fault.type);
  return read.value;
};

const values = (rows: Awaited<ReturnType<typeof rowsOf>>['rows']) => rows.map((row) => row.values);

describe('a CSV file', () => {
  it('is read in UTF-8 with a mark of order, and in GBK, alike', async () => {
    const text = '问题描述,发生时间,地址\r\n"井盖，破损",2024-03-01 08:30,人民路\r\n';
    const [unicode, chinese] = [await rowsOf(utf8Of(`\uFEFF${text}`)), await rowsOf(gbkOf(text))];
    expect([unicode.encoding, chinese.encoding]).toEqual(['UTF-8', 'GB18030']);
    expect(values(chinese.rows)).toEqual([
      { text: '井盖，破损', occurredAt: '2024-03-01 08:30', address: '人民路' },
    ]);
    expect(unicode.rows).toEqual(chinese.rows);
  });

  it('counts rows as a spreadsheet shows them: blank ones too, one for a text of several lines', async () => {
    const { rows } = await rowsOf(utf8Of('text\n"one\ntwo"\n\nthree\n'));
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });

  it.each([',', ';', '\t'])('may have %j between cells', async (mark) => {
    const { rows } = await rowsOf(utf8Of(`Description${mark}Address\nlitter${mark}here\n`));
    expect(values(rows)).toEqual([{ text: 'litter', address: 'here' }]);
  });

  it('gives back every text that a row can hold, whatever stands in it', async () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '' && !text.includes('\0') && text === text.toWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (table) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = table.map((cells) => cells.map(quoted).join(','));
        const { rows } = await rowsOf(utf8Of(['text,address', ...lines].join('\n')));
        expect(values(rows)).toEqual(table.map(([text, address]) => ({ text, address })));
      }),
      { numRuns: 100 },
    );
  });
});

describe('an Excel file', () => {
  it('is read with dates as it shows them, and long numbers told from text', async () => {
    const { rows, format } = await rowsOf(
      xlsxOf([
        ['问题描述', '来电时间', '经度', '工单号'],
        ['路灯不亮', { serial: 45352.354166666664 }, 114.25, 4403100101000001],
        ['占道', 45352.5, 114, '4403100101000001'],
      ]),
    );
    expect(format).toBe('xlsx');
    expect(values(rows)).toEqual([
      {
        text: '路灯不亮',
        occurredAt: '2024-03-01T08:30:00',
        lng: '114.25',
        externalNumber: '4.403100101000001e+15',
      },
      { text: '占道', occurredAt: '45352.5', lng: '114', externalNumber: '4403100101000001' },
    ]);
  });

  it('counts its rows as it shows them, blank ones too', async () => {
    const { rows } = await rowsOf(xlsxOf([['text'], ['one'], [''], ['three']]));
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe('a file that cannot be taken', () => {
  const refused: readonly [string, Uint8Array<ArrayBuffer>, object][] = [
    ['is empty', new Uint8Array(), { type: 'empty' }],
    ['has nothing but blanks', utf8Of('\n \n'), { type: 'empty' }],
    ['has headings only', utf8Of('text,address\n'), { type: 'empty' }],
    ['is too large', new Uint8Array(100_001).fill(65), { type: 'too-large', params: { max: 100_000 } }],
    [
      'has too many rows',
      utf8Of(`text\n${'litter\n'.repeat(101)}`),
      { type: 'too-many-rows', params: { rows: 101, max: 100 } },
    ],
    ['is a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), { type: 'wrong-type' }],
    [
      'is a workbook of the old Excel',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      { type: 'wrong-type' },
    ],
    ['is in UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), { type: 'wrong-type' }],
    ['is in neither encoding', new Uint8Array([0xff, 0xff, 0x41]), { type: 'unreadable' }],
    ['is an archive of something else', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), { type: 'unreadable' }],
    ['has an open quotation mark', utf8Of('text\n"litter\n'), { type: 'unreadable' }],
    ['has no column of texts', utf8Of('地址\n人民路\n'), { type: 'missing-columns', columns: ['text'] }],
  ];
  it.each(refused)('because it %s', async (_, bytes, fault) => {
    expect(await readFile('reports', bytes, limits)).toEqual({ ok: false, fault });
  });

  it('never throws, whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, isArchive) => {
        const head = isArchive ? [0x50, 0x4b, 3, 4] : [];
        const read = await readFile('reports', new Uint8Array([...head, ...bytes]), limits);
        expect(typeof read.ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a template', () => {
  it.each(['reports', 'components'] as const)(
    'of %s is a file that is understood, in both languages',
    async (kind) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const headings = templateOf(kind, language);
        const text = `${headings.join(',')}\n${headings.map(() => 'x').join(',')}\n`;
        const read = await readFile(kind, utf8Of(text), limits);
        expect(read).toMatchObject({ ok: true, value: { mapping: { unknown: [], twice: [], missing: [] } } });
      }
    },
  );
});

describe('a digest', () => {
  it('is that of the bytes', async () => {
    expect(await digestOf(utf8Of('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
