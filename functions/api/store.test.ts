import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { createExecutor } from '../commands/execute.ts';
import { tenantForTests } from '../domain/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { countingIds } from '../ports/ids.ts';
import { openStoreForTests } from '../store/testing.ts';
import * as answers from './schemas/answers.ts';
import { apiForTests, read } from './testing.ts';

let engine: RunningDynoxide;

beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

describe('the API over the real store', () => {
  it('reads its own writes, pages by cursor, and refuses the cursor of another list', async () => {
    const { store } = await openStoreForTests(engine.endpoint, 'api-over-store');
    const clock = new VirtualClock(Date.parse('2024-03-04T09:00:00+08:00'));
    const ids = countingIds();
    const executor = createExecutor({
      tenant: tenantForTests,
      cases: store.cases,
      components: store.components,
      clock,
      ids,
    });
    const { call } = apiForTests({ store, executor, clock, ids });

    const report = { channel: 'hotline', text: '路边有一堆垃圾', place: { point: [114.25, 22.5] } };
    for (let count = 0; count < 3; count++) {
      const headers = { 'idempotency-key': `report-${count}` };
      const sent = await call('POST', '/v1/reports', { as: 'acceptor', body: report, headers });
      const again = await call('POST', '/v1/reports', { as: 'acceptor', body: report, headers });
      expect(again.body).toEqual(sent.body);
    }

    const list = '/v1/worklists/acceptor/reported';
    const page = answers.pageOf(answers.summaryOfCase);
    const first = read(page, (await call('GET', `${list}?limit=2`, { as: 'acceptor' })).body);
    const second = read(
      page,
      (await call('GET', `${list}?limit=2&cursor=${first.next}`, { as: 'acceptor' })).body,
    );
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, undefined]);

    const foreign = await call('GET', `/v1/units/u1/cases?cursor=${first.next}`, { as: 'leader' });
    expect(foreign.body).toMatchObject({ status: 400, type: 'urn:chengyun:problem:cursor-invalid' });

    const id = first.items[0]?.id;
    const check = await call('GET', `/v1/cases/${id}/timeline/check`, { as: 'leader' });
    expect(check.body).toMatchObject({ sound: true, events: 1 });
  });
});
