import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmToken, followToken, subscriptionToken } from '../functions/api/citizen/followToken.ts';
import { fileEnding } from '../web/serving.ts';
import { builtWeb } from './web.ts';

describe('the ending of a file', () => {
  it('is had by every file of the build', async () => {
    const files = await readdir(builtWeb, { recursive: true, withFileTypes: true });
    const without = files.filter((file) => file.isFile() && !fileEnding.test(file.name));
    expect(without.map(({ name }) => name)).toEqual(['built-from']);
  });

  // Regression: half of the links in e-mails led nowhere, those whose signature had no hyphen.
  it('is no ending of a link in a message', () => {
    fc.assert(
      fc.property(fc.string(), fc.uuid(), (followSecret, id) => {
        const keys = { followSecret, tenant: { key: 'a/b' } };
        const tokens = [
          confirmToken(id, 1_800_000_000_000, keys),
          followToken(id, keys),
          subscriptionToken(id, keys),
        ];
        expect(tokens.filter((token) => fileEnding.test(token))).toEqual([]);
      }),
    );
  });
});
