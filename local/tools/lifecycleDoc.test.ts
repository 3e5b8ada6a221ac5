import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { caseStates } from '../../functions/domain/case/types.ts';
import { lifecycleDocument } from './lifecycleDoc.ts';

describe('docs/lifecycle.md', () => {
  it('is what the lifecycle table says now', async () => {
    const committed = await readFile(new URL('../../docs/lifecycle.md', import.meta.url), 'utf8');
    expect(committed === lifecycleDocument(), 'docs/lifecycle.md is out of date: npm run docs').toBe(true);
  });

  it('shows every state', () => {
    for (const state of caseStates) expect(lifecycleDocument()).toContain(state);
  });
});
