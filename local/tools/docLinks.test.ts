import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Relative targets of links and pictures in a Markdown text, without what follows `#`. */
const targetsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

const pages = globSync('{*.md,{docs,tenants,web,packages,functions,infra,local,workflows}/**/*.md}', {
  exclude: (path) => path.includes('node_modules'),
});

describe('links in the documents', () => {
  // Three pictures of the guides were linked before they were made.
  it('lead to files that are there', () => {
    const dead = pages.flatMap((page) =>
      targetsIn(readFileSync(page, 'utf8'))
        .filter((target) => !existsSync(join(dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(pages.length).toBeGreaterThan(50);
    expect(dead).toEqual([]);
  });
});
