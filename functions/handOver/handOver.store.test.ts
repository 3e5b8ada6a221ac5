import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInProcessBus } from '../../local/engines/bus.ts';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { createPost } from '../../local/engines/post.ts';
import { recountCase } from '../../local/recount/cases.ts';
import { recountCity } from '../../local/recount/city.ts';
import { createCityApi } from '../city/api.ts';
import * as answers from '../city/orderSchemas.ts';
import { openCityStore } from '../city/store.ts';
import { districtFacts } from '../city/testing.ts';
import { sha256 } from '../commands/digest.ts';
import { createExecutor } from '../commands/execute.ts';
import { createReceiver } from '../commands/receive.ts';
import type { Command } from '../domain/case/commands.ts';
import { one, two } from '../domain/case/crossing.fixture.ts';
import { verifyTimeline } from '../domain/case/timeline.ts';
import { bookRulesOf } from '../domain/evaluation/cohort/rules.ts';
import { localHours } from '../domain/evaluation/localHour.ts';
import { ok } from '../domain/result.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { actorNamed, mondayMorning, spot } from '../domain/testing.ts';
import { tellingOf } from '../outbox/consumers/bus.ts';
import { createDistrictDispatcher } from '../outbox/district.ts';
import { recordingLog, recordingWorkflows } from '../outbox/testing.ts';
import { type BusMessage, type BusPort, citySource } from '../ports/bus.ts';
import { VirtualClock } from '../ports/clock.ts';
import { countingIds, randomIds } from '../ports/ids.ts';
import { quietLog } from '../ports/log.ts';
import type { PhotoPort } from '../ports/photos.ts';
import { ensureTable } from '../store/district.ts';
import { clientFor, openStoreForTests } from '../store/testing.ts';
import { createWriter } from '../store/transactions.ts';
import { documentOf, wholeTimeline } from './document.ts';
import { takeLetter } from './take.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

const wallClock = new VirtualClock(Date.UTC(2100, 0, 1));

/** Photos of one district as bytes; a link says whose they are. */
const photosOf = (tenant: string) => {
  const bytes = new Map<string, Uint8Array>();
  const port: PhotoPort = {
    ticket: () => Promise.reject(new Error('not asked for')),
    find: async (photoId) => {
      const found = bytes.get(photoId);
      return found && { photoId, contentType: 'image/jpeg', bytes: found.byteLength };
    },
    keep: async ({ photoId }, kept) => {
      bytes.set(photoId, kept);
    },
    viewUrl: async (photoId) => `https://${tenant.replace('/', '.')}/photos/${photoId}`,
  };
  return { bytes, port };
};

/** A city of two districts with everything between them but the wire. `lose` keeps messages of the bus from the city. */
const cityOfTwo = async (name: string) => {
  const clock = new VirtualClock(mondayMorning);
  const client = clientFor(engine.endpoint);
  const access = { client, tableName: `${name}-city` };
  await ensureTable(client, access.tableName);
  const writer = createWriter(client);
  const store = openCityStore({ ...access, writer, wallClock });
  const post = createPost();
  const line = createInProcessBus({ city: 'test', store, post });
  const sent: BusMessage[] = [];
  const bus: BusPort = {
    publish: async (messages) => {
      sent.push(...messages);
      await line.publish(messages);
    },
  };

  const open = async (tenant: Tenant) => {
    const table = `${name}-${tenant.key.replace('/', '-')}`;
    const own = await openStoreForTests(engine.endpoint, table);
    const photos = photosOf(tenant.key);
    const { cases, components } = own.store;
    const executor = createExecutor({ tenant, cases, components, clock, ids: countingIds() });
    const receiver = createReceiver({ tenant, cases, clock });
    const dispatcher = createDistrictDispatcher({
      tenant,
      store: own.store,
      workflows: recordingWorkflows().port,
      clock,
      log: recordingLog().log,
      bus,
      documentAt: ({ caseId }) => `https://${tenant.key.replace('/', '.')}/cases/${caseId}`,
    });
    const drain = async (): Promise<void> => {
      for (let shard = 0; shard < own.store.outbox.shards; shard++)
        while ((await dispatcher.drain(shard)) > 0);
    };
    const act = async (caseId: string, who: string, command: Command) => {
      const done = await executor.execute({ caseId, command, actor: actorNamed(who, tenant) });
      if (!done.ok) throw new Error(`${who} ${command.action}: ${JSON.stringify(done.refusal)}`);
      return done.value.case;
    };
    return {
      tenant,
      store: own.store,
      access: { client: own.client, tableName: table },
      executor,
      receiver,
      photos,
      drain,
      act,
    };
  };
  const districts = [await open(one), await open(two)] as const;
  const [here, there] = districts;

  /** What one district has laid ready, by its address. */
  const read = async (address: string): Promise<Uint8Array> => {
    const { hostname, pathname } = new URL(address);
    const [, kind, id = ''] = pathname.split('/');
    const from = districts.find(({ tenant }) => tenant.key.replace('/', '.') === hostname);
    if (from === undefined) throw new Error(`nobody is at ${hostname}`);
    if (kind === 'photos') return from.photos.bytes.get(id) ?? new Uint8Array();
    const document = await documentOf({ cases: from.store.cases, photos: from.photos.port }, id);
    return new TextEncoder().encode(JSON.stringify(document));
  };
  for (const { tenant, executor, receiver, store: own, photos } of districts) {
    const taking = { tenant: tenant.key, executor, receiver, cases: own.cases, photos: photos.port };
    post.open(tenant.key, (letter) =>
      takeLetter(letter, { ...taking, neighbours: { read }, bus, clock, log: quietLog }),
    );
  }

  const api = createCityApi({
    city: 'test',
    language: 'en',
    store,
    facts: async () => [districtFacts('one', 113), districtFacts('two', 114)],
    bus: { send: (order) => post.carry(order.for, JSON.stringify({ source: citySource, detail: order })) },
    tokens: { verify: async () => ok({ id: 'superAdmin1', name: '张' }) },
    signIn: { issuer: 'https://issuer.test', clientId: 'web' },
    pollSeconds: 3,
    clock,
    ids: randomIds,
    log: quietLog,
  });
  const ask = async <S extends v.GenericSchema>(schema: S, path: string, body?: object, key?: string) => {
    const headers = {
      authorization: 'Bearer any',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await api.request(path, init);
    const json: unknown = await answer.json();
    return { status: answer.status, body: answer.status === 200 ? v.parse(schema, json) : json };
  };
  const settle = async (): Promise<void> => {
    // What one district takes it tells of in its turn.
    for (let round = 0; round < 3; round++) for (const { drain } of districts) await drain();
  };
  const recount = () =>
    recountCity({
      key: 'test',
      access,
      store,
      writer,
      districts: districts.map(({ tenant, access: table, store: own }) => ({
        tenant: tenant.key,
        access: table,
        cases: own.cases,
        telling: tellingOf(bookRulesOf(tenant).dateOf, localHours('Asia/Shanghai')),
      })),
      now: clock.now(),
    });
  /** What each district's own recount finds wrong with a case. */
  const recountOf = (caseId: string) =>
    Promise.all(
      districts.map(async ({ tenant, access: table, store: own }) => {
        const district = { access: table, store: own, rules: bookRulesOf(tenant) };
        const found = await recountCase(district, caseId, { repair: false, wanted: () => true });
        return found?.difference;
      }),
    );
  const total = async () => {
    const now = [...(await store.now()).values()];
    return (metric: string): number => now.reduce((sum, counter) => sum + (counter[metric] ?? 0), 0);
  };
  return { clock, here, there, store, ask, settle, recount, recountOf, total, sent, line };
};

type Test = Awaited<ReturnType<typeof cityOfTwo>>;

const report = {
  action: 'report',
  channel: 'hotline',
  text: '路边有一堆垃圾',
  place: { point: spot },
  reporter: { id: 'supervisor', role: 'supervisor' },
  photos: ['01J9ZK6V5Q0000000000000003'],
} as const;

const inHand = async ({ here }: Test) => {
  here.photos.bytes.set(report.photos[0], new Uint8Array([1, 2, 3]));
  const reported = await here.executor.report({ report, actor: actorNamed('acceptor') });
  if (!reported.ok) throw new Error(JSON.stringify(reported.refusal));
  const { id } = reported.value.case;
  await here.act(id, 'acceptor', { action: 'accept', subcategory: 'litter' });
  await here.act(id, 'shiftLeader', { action: 'file', condition: 'E-1' });
  return here.act(id, 'dispatcher', { action: 'dispatch', unit: 'u1' });
};

const feedBack = { action: 'feedBack', text: '…', photos: [{ id: 'p-1', phase: 'after' }] } as const;
const verify = { action: 'verify', passed: true, text: '…', photos: ['p-2'] } as const;

const idOf = (body: unknown): string => String(Reflect.get(Object(body), 'id'));

const handedOver = async (test: Test) => {
  const subject = await inHand(test);
  await test.settle();
  const { number } = subject;
  const order = { kind: 'handOver', district: 'test/one', to: 'test/two', case: number, text: '点位在邻区' };
  const answer = await test.ask(answers.order, '/v1/orders', order);
  await test.settle();
  return { subject, order: idOf(answer.body), answer };
};

describe('a city and two of its districts', () => {
  it('hand a case over with its timeline, its limit and its photos, and the city hears of it', async () => {
    const test = await cityOfTwo('over');
    const { subject, order } = await handedOver(test);
    const left = await test.here.store.cases.load(subject.id);
    const came = await test.there.store.cases.load(subject.id);
    expect(left?.state).toBe('handedOver');
    expect(came).toMatchObject({ state: 'pendingDispatch', tenant: 'test/two', number: subject.number });
    expect(came?.clocks.disposal).toMatchObject({ status: 'running', dueAt: subject.clocks.disposal?.dueAt });
    expect(test.there.photos.bytes.get(report.photos[0])).toEqual(new Uint8Array([1, 2, 3]));
    const timeline = await wholeTimeline(test.there.store.cases, subject.id);
    expect(timeline.map(({ tenant }) => tenant)).toEqual([...Array(5).fill('test/one'), 'test/two']);
    expect(verifyTimeline(timeline, sha256)).toBeUndefined();
    const { body } = await test.ask(answers.order, `/v1/orders/${order}`);
    expect(body).toMatchObject({
      state: 'arrived',
      number: subject.number,
      steps: [{ event: 'handedOver' }, { event: 'handedIn' }],
    });
  });

  it('count the case once, at every moment, and a recount finds no difference', async () => {
    const test = await cityOfTwo('once');
    const { subject } = await handedOver(test);
    const moved = await test.total();
    expect([
      moved('reported'),
      moved('filed') - moved('handedOverAfterFiling') + moved('handedInAfterFiling'),
    ]).toEqual([1, 1]);
    await test.there.act(subject.id, 'dispatcher', { action: 'dispatch', unit: 'v1' });
    await test.there.act(subject.id, 'unit1', feedBack);
    await test.there.act(subject.id, 'acceptor', { action: 'sendVerification' });
    await test.there.act(subject.id, 'supervisor', verify);
    await test.there.act(subject.id, 'shiftLeader', { action: 'close' });
    await test.settle();
    const ended = await test.total();
    expect([ended('reported'), ended('closed'), ended('inHand')]).toEqual([1, 1, 0]);
    expect([...(await test.store.open()).values()].reduce((sum, { open = 0 }) => sum + open, 0)).toBe(0);
    expect(await test.recount()).toMatchObject({ compared: true, untold: [], differences: [] });
    expect(await test.recountOf(subject.id)).toEqual([undefined, undefined]);
  });

  it('carry everything again without anything happening twice', async () => {
    const test = await cityOfTwo('again');
    const { subject, order } = await handedOver(test);
    const versions = async () =>
      Promise.all(
        [test.here, test.there].map(async ({ store }) => (await store.cases.load(subject.id))?.version),
      );
    const before = await versions();
    await test.line.publish(test.sent.toReversed());
    await test.ask(answers.order, `/v1/orders/${order}/send`, {});
    await test.settle();
    expect(await versions()).toEqual(before);
    expect(await test.recount()).toMatchObject({ compared: true, untold: [], differences: [] });
  });

  it('bring a case back that the other will not have, under the limit that never stopped', async () => {
    const test = await cityOfTwo('back');
    const { subject, order } = await handedOver(test);
    await test.there.act(subject.id, 'dispatcher', { action: 'handBack', reason: '点位仍在贵区' });
    await test.settle();
    const back = await test.here.store.cases.load(subject.id);
    expect(back).toMatchObject({ state: 'handling', unit: 'u1' });
    expect(back?.clocks.disposal).toMatchObject({ status: 'running', dueAt: subject.clocks.disposal?.dueAt });
    const { body } = await test.ask(answers.order, `/v1/orders/${order}`);
    expect(body).toMatchObject({ state: 'back' });
    expect(Reflect.get(Object(body), 'steps')).toContainEqual(
      expect.objectContaining({ event: 'handedBack', district: 'test/two', text: '点位仍在贵区' }),
    );
    expect(await test.recount()).toMatchObject({ compared: true, untold: [], differences: [] });
    expect(await test.recountOf(subject.id)).toEqual([undefined, undefined]);
    const again = await test.ask(answers.order, '/v1/orders', {
      kind: 'handOver',
      district: 'test/one',
      to: 'test/two',
      case: subject.id,
      text: '再次移交',
    });
    await test.settle();
    expect(again.status).toBe(200);
    expect((await test.there.store.cases.load(subject.id))?.state).toBe('pendingDispatch');
    expect(await test.recount()).toMatchObject({ compared: true, untold: [], differences: [] });
  });

  it('press a unit and read its answer', async () => {
    const test = await cityOfTwo('press');
    const subject = await inHand(test);
    const press = { kind: 'supervision', district: 'test/one', case: subject.id, text: '请今天内处理' };
    const { body } = await test.ask(answers.order, '/v1/orders', press);
    await test.settle();
    const [order] = (await test.here.store.cases.load(subject.id))?.supervisionOrders ?? [];
    expect(order).toMatchObject({ id: idOf(body), city: '张', text: '请今天内处理' });
    await test.here.act(subject.id, 'unit1', {
      action: 'answerSupervision',
      order: idOf(body),
      text: '已到场',
    });
    await test.settle();
    const list = await test.ask(answers.orders, '/v1/orders');
    expect(list.body).toMatchObject({
      items: [
        {
          state: 'answered',
          steps: [{ event: 'supervisionOrdered' }, { event: 'supervisionAnswered', text: '已到场' }],
        },
      ],
    });
  });

  it('say why an order is not carried out, in the language of whoever asks', async () => {
    const test = await cityOfTwo('refused');
    const subject = await inHand(test);
    await test.here.act(subject.id, 'unit1', feedBack);
    await test.settle();
    const order = { kind: 'handOver', district: 'test/one', to: 'test/two', case: subject.id, text: '…' };
    const refused = await test.ask(answers.order, '/v1/orders', order);
    const unknown = await test.ask(answers.order, '/v1/orders', { ...order, case: 'nothing' });
    for (const [{ body }, words] of [
      [refused, 'fed back'],
      [unknown, 'not'],
    ] as const)
      expect(body).toMatchObject({
        state: 'refused',
        steps: [{ event: 'refused', text: expect.stringContaining(words) }],
      });
    expect((await test.here.store.cases.load(subject.id))?.state).toBe('fedBack');
  });

  it('make one order of one attempt, and none of what names no district', async () => {
    const test = await cityOfTwo('key');
    const subject = await inHand(test);
    const press = { kind: 'supervision', district: 'test/one', case: subject.id, text: '…' };
    const first = await test.ask(answers.order, '/v1/orders', press, 'attempt-1');
    const second = await test.ask(answers.order, '/v1/orders', press, 'attempt-1');
    expect(idOf(second.body)).toBe(idOf(first.body));
    expect((await test.ask(answers.order, '/v1/orders', { ...press, text: 'x' }, 'attempt-1')).status).toBe(
      422,
    );
    for (const [body, status, field] of [
      [{ ...press, district: 'test/none' }, 404, 'district'],
      [{ ...press, kind: 'handOver', to: 'test/none' }, 404, 'to'],
      [{ ...press, kind: 'handOver', to: 'test/one' }, 422, 'to'],
      [{ ...press, kind: 'handOver' }, 422, 'to'],
      [{ ...press, text: ' ' }, 422, 'text'],
      [{ ...press, kind: 'other' }, 422, 'kind'],
    ] as const) {
      const answer = await test.ask(answers.order, '/v1/orders', body);
      expect([answer.status, field]).toEqual([status, field]);
      expect(answer.body).toMatchObject({ errors: [{ field }] });
    }
    expect((await test.here.store.cases.load(subject.id))?.supervisionOrders).toHaveLength(1);
  });

  it('list a case over its limit until it has ended, in whatever order that is told', async () => {
    const test = await cityOfTwo('late');
    const subject = await inHand(test);
    const due = subject.clocks.disposal?.dueAt ?? 0;
    const revision = subject.clocks.disposal?.revision ?? 0;
    test.clock.advanceTo(due + 1);
    await test.here.act(subject.id, 'system', {
      action: 'checkClock',
      stage: 'disposal',
      cycle: 1,
      revision,
    });
    await test.settle();
    const listed = await test.ask(answers.overdue, '/v1/overdue?district=test/one');
    expect(listed.body).toMatchObject({
      items: [
        {
          district: 'test/one',
          caseId: subject.id,
          number: subject.number,
          state: 'handling',
          stateName: 'being handled',
        },
      ],
    });
    await test.here.act(subject.id, 'leader', { action: 'forceClose', reason: '…' });
    await test.settle();
    expect((await test.ask(answers.overdue, '/v1/overdue')).body).toEqual({ items: [] });
    await test.line.publish(test.sent.toReversed());
    expect((await test.ask(answers.overdue, '/v1/overdue')).body).toEqual({ items: [] });
    expect((await test.ask(answers.overdue, '/v1/overdue?district=test/none')).status).toBe(404);
  });
});
