import { describe, expect, it } from 'vitest';
import { handedOver, one, received, two } from '../../domain/case/crossing.fixture.ts';
import { Story } from '../../domain/testing.ts';
import { readDocument } from '../../handOver/document.ts';
import { eventAnswer, pageOf } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { createLinks } from './links.ts';

const laidReady = () => {
  const test = apiForTests();
  const story = handedOver(new Story().inHand());
  test.cases.set(story.case.id, story.case);
  test.events.set(story.case.id, [...story.events]);
  const links = createLinks(test.deps, '');
  return { ...test, story, links };
};

describe('a timeline that began in another district', () => {
  it('names none of our people for what others with the same ids did there', async () => {
    const test = apiForTests();
    const other = { ...two, units: one.units };
    const story = received(handedOver(new Story(other).inHand(), one.key), one);
    test.cases.set(story.case.id, story.case);
    test.events.set(story.case.id, [...story.events]);
    const answer = await test.call('GET', `/v1/cases/${story.case.id}/timeline`, { as: 'leader' });
    expect(answer.body).toMatchObject({
      items: [
        { type: 'reported', district: 'test/two', actor: { id: 'acceptor', role: 'acceptor' } },
        { type: 'accepted' },
        { type: 'filed' },
        { type: 'dispatched' },
        { type: 'handedOver', district: 'test/two' },
        { type: 'handedIn', actor: { role: 'system' } },
      ],
    });
    const { items } = read(pageOf(eventAnswer), answer.body);
    expect(items.flatMap(({ actor }) => actor.name ?? [])).toEqual([]);
    expect(items.at(-1)?.district).toBeUndefined();
  });
});

describe('a case laid ready for another district', () => {
  it('is read with its whole timeline by whoever has the address', async () => {
    const { call, story, links } = laidReady();
    const { caseId, at } = { caseId: story.case.id, at: story.now };
    const answer = await call('GET', links.handedOver({ caseId, at }));
    expect(answer.status).toBe(200);
    expect(readDocument(JSON.stringify(answer.body)).events).toEqual(story.events);
  });

  it('is not there under another address, after 30 days, or once it is in this district', async () => {
    const { call, story, links, cases } = laidReady();
    const { caseId, at } = { caseId: story.case.id, at: story.now };
    const statusOf = async (path: string) => (await call('GET', path)).status;
    const address = links.handedOver({ caseId, at });
    expect(await statusOf(`${address}x`)).toBe(404);
    expect(await statusOf(links.track({ caseId }).replace('/track/', '/v1/handed-over/'))).toBe(404);
    expect(await statusOf(links.handedOver({ caseId, at: at - 31 * 86_400_000 }))).toBe(404);
    cases.set(caseId, { ...story.case, state: 'handling' });
    expect(await statusOf(address)).toBe(404);
  });
});
