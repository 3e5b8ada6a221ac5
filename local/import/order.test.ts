import { describe, expect, it } from 'vitest';
import { importCommand } from './command.ts';
import { ImportError, importHelp, orderFrom } from './order.ts';

const district = ['--tenant', 'a/b'];

describe('npm run import', () => {
  it('looks and writes nothing unless told', () => {
    const order = orderFrom([...district, '--kind', 'components', 'f.csv'], { PORT: '9000' });
    expect(order).toMatchObject({
      action: 'import',
      kind: 'components',
      file: 'f.csv',
      commit: false,
      language: 'en',
      url: 'http://127.0.0.1:9000/a/b',
    });
    expect(order.tokenArguments).toEqual([
      ...district,
      '--as',
      'administrator',
      '--url',
      'http://127.0.0.1:9000',
    ]);
    const told = [
      '--kind',
      'reports',
      'f.csv',
      '--commit',
      '--datum',
      'GCJ02',
      '--as',
      'p',
      '--url',
      'http://h/',
    ];
    expect(orderFrom([...district, ...told], {})).toMatchObject({
      commit: true,
      datum: 'GCJ02',
      url: 'http://h/a/b',
    });
    expect(orderFrom([...district, '--undo', 'components-1'], {})).toMatchObject({ action: 'undo' });
  });

  it.each([
    ['a kind that there is not', [...district, '--kind', 'people', 'f.csv'], /--kind must be one of reports/],
    [
      'a datum that there is not',
      [...district, '--kind', 'reports', 'f', '--datum', 'X'],
      /--datum must be one of/,
    ],
    ['no file', [...district, '--kind', 'reports'], /and a file/],
    ['no district', ['--kind', 'reports', 'f.csv'], /--tenant/],
    ['an option that there is not', ['--sideways'], /sideways/],
  ])('does not understand %s', (_, args, message) => {
    expect(() => orderFrom(args, {})).toThrow(ImportError);
    expect(() => orderFrom(args, {})).toThrow(message);
  });

  it('prints what can be said, and what was wrong with what was', async () => {
    const lines: string[] = [];
    expect(await importCommand(['--help'], {}, (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual([importHelp]);
    expect(await importCommand(['--kind', 'reports', 'f'], {}, (line) => lines.push(line))).toBe(1);
    expect(lines.at(-1)).toMatch(/^Name the district/);
  });
});
