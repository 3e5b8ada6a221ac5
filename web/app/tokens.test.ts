import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = globSync('web/**/*.{css,tsx}', { exclude: (path) => path.includes('dist') }).map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

const namesIn = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

describe('variables of the style sheets', () => {
  // A name that nobody sets is no error for a browser: it takes the colour around it.
  it('are all set somewhere', () => {
    const set = new Set(sources.flatMap(({ text }) => namesIn(/(--[a-z0-9-]+)['"]?\s*:/g, text)));
    const unknown = sources.flatMap(({ path, text }) =>
      namesIn(/var\((--[a-z0-9-]+)/g, text)
        .filter((name) => !set.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(set.has('--c-muted')).toBe(true);
    expect(unknown).toEqual([]);
  });
});
