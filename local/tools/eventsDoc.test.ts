import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../functions/domain/webhooks/schemas.ts';
import { eventsDocument } from './eventsDoc.ts';

describe('docs/events.md', () => {
  it('is what the catalogue of events says now', async () => {
    const committed = await readFile(new URL('../../docs/events.md', import.meta.url), 'utf8');
    expect(committed === eventsDocument(), 'docs/events.md is out of date: npm run docs').toBe(true);
  });

  it('names every type', () => {
    for (const { name } of publishedSchemas) expect(eventsDocument()).toContain(`\`${name}\``);
  });
});
