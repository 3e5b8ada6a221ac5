import { describe, expect, it } from 'vitest';
import { handedOver } from '../../domain/case/crossing.fixture.ts';
import { Story } from '../../domain/testing.ts';
import { readDocument } from '../../handOver/document.ts';
import { apiForTests } from '../testing.ts';
import { createLinks } from './links.ts';

const laidReady = () => {
  const test = apiForTests();
  const story = handedOver(new Story().inHand());
  test.cases.set(story.case.id, story.case);
  test.events.set(story.case.id, [...story.events]);
  const links = createLinks(test.deps, '');
  return { ...test, story, links };
};

describe('a case laid ready for another district', () => {
  it('is read with its whole timeline by whoever has the address', async () => {
    const { call, story, links } = laidReady();
    const { caseId, at } = { caseId: story.case.id, at: story.now };
    const answer = await call('GET', links.handedOver({ caseId, at }));
    expect(answer.status).toBe(200);
    expect(readDocument(JSON.stringify(answer.body)).events).toEqual(story.events);
  });

  it('is not there under another address, after two weeks, or once it is in this district', async () => {
    const { call, story, links, cases } = laidReady();
    const { caseId, at } = { caseId: story.case.id, at: story.now };
    const statusOf = async (path: string) => (await call('GET', path)).status;
    const address = links.handedOver({ caseId, at });
    expect(await statusOf(`${address}x`)).toBe(404);
    expect(await statusOf(links.track({ caseId }).replace('/track/', '/v1/handed-over/'))).toBe(404);
    expect(await statusOf(links.handedOver({ caseId, at: at - 15 * 86_400_000 }))).toBe(404);
    cases.set(caseId, { ...story.case, state: 'handling' });
    expect(await statusOf(address)).toBe(404);
  });
});
