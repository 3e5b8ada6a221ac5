import { beforeEach, describe, expect, it } from 'vitest';
import { signedHeaders } from '../../webhooks/signing.ts';
import { problemUri } from '../problems/problem.ts';
import { problem } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { handedOverAnswer } from './exchangeSchemas.ts';
import { withKey } from './schemas.ts';

const as = 'administrator';
const report = { externalNumber: '公110-0001', text: '夜间噪音', place: { point: [114.25, 22.5] } };

const setUp = () => {
  const test = apiForTests();
  let messages = 0;
  const create = async (body: object) =>
    read(withKey, (await test.call('POST', '/v1/devices', { as, body })).body);
  const source = (name: string) => create({ kind: 'source', name, channel: 'hotline' });
  type Source = Awaited<ReturnType<typeof create>>;
  const headersFor = ({ id, key }: Source, body: string) => {
    messages += 1;
    const secrets = [{ id: 's', value: key, createdAt: 0 }];
    const signed = signedHeaders({ id: `m-${messages}`, body, secrets, now: test.clock.now() });
    return { ...signed, 'device-id': id };
  };
  const handOver = (sender: Source, changes: object = {}) => {
    const body = JSON.stringify({ ...report, ...changes });
    return test.call('POST', '/v1/exchange/reports', { body, headers: headersFor(sender, body) });
  };
  const ask = (sender: Source, number: string, signedPath = `/v1/exchange/reports/${number}`) =>
    test.call('GET', `/v1/exchange/reports/${encodeURIComponent(number)}`, {
      headers: headersFor(sender, signedPath),
    });
  return { ...test, create, source, handOver, ask };
};

let test: ReturnType<typeof setUp>;
beforeEach(() => {
  test = setUp();
});

const typeIn = (body: unknown) => read(problem, body).type;

describe('a report of another platform', () => {
  it('comes in by the platform’s channel, keeps its number, and is answered with ours and a receipt', async () => {
    const police = await test.source('110');
    const answer = await test.handOver(police, { caller: { phone: '000-0000' } });
    expect(answer.status).toBe(201);
    const told = read(handedOverAnswer, answer.body);
    const [subject] = [...test.cases.values()];
    expect(subject).toMatchObject({
      channel: 'hotline',
      externalNumber: report.externalNumber,
      number: told.number,
      reporter: { id: `device:${police.id}`, phone: '000-0000' },
    });
    expect(told.receipt).toBe(test.events.get(subject?.id ?? '')?.[0]?.hash);
    const seen = await test.call('GET', `/v1/cases/${subject?.id}`, { as: 'acceptor' });
    expect(seen.body).toMatchObject({ externalNumber: report.externalNumber });
  });

  it('is taken over once for each number of a platform, whatever the repeat says', async () => {
    const [police, above] = [await test.source('110'), await test.source('市平台')];
    const first = await test.handOver(police);
    const again = await test.handOver(police, { text: '另一件事' });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    test.clock.advanceTo(test.clock.now() + 2 * 86_400_000);
    expect((await test.handOver(police)).body).toEqual(first.body);
    expect(test.cases.size).toBe(1);
    await test.handOver(above);
    expect(test.cases.size).toBe(2);
  });

  it('tells its platform, and no other, who handles it, until when, and what came of it', async () => {
    const [police, above] = [await test.source('110'), await test.source('市平台')];
    await test.handOver(police);
    const number = report.externalNumber;
    const [{ id } = { id: '' }] = [...test.cases.values()];
    const act = (who: string, action: string, body: object = {}) =>
      test.call('POST', `/v1/cases/${id}/actions/${action}`, { as: who, body });
    await act('acceptor', 'accept', { subcategory: 'litter' });
    await act('shiftLeader', 'file', { condition: 'E-1' });
    await act('dispatcher', 'dispatch', { unit: 'u1' });
    const underWay = read(handedOverAnswer, (await test.ask(police, number)).body);
    expect(underWay).toMatchObject({ state: 'handling', unit: { code: 'u1' } });
    expect(underWay.promisedAt).toBeDefined();
    expect(underWay.result).toBeUndefined();
    await act('leader', 'forceClose', { reason: '已由公安处理' });
    const ended = read(handedOverAnswer, (await test.ask(police, number)).body);
    expect(ended).toMatchObject({ state: 'forceClosed', result: { text: '已由公安处理' } });
    expect((await test.ask(above, number)).status).toBe(404);
    expect((await test.ask(police, 'none')).status).toBe(404);
  });

  it('that is declined says why', async () => {
    const police = await test.source('110');
    await test.handOver(police);
    const [{ id } = { id: '' }] = [...test.cases.values()];
    await test.call('POST', `/v1/cases/${id}/actions/decline`, {
      as: 'acceptor',
      body: { reason: '不属本区职责' },
    });
    const { body } = await test.ask(police, report.externalNumber);
    expect(body).toMatchObject({ state: 'declined', result: { text: '不属本区职责' } });
  });

  it('is refused of devices that are no source, and readings are refused of a source', async () => {
    const sensor = await test.create({ kind: 'sensor', name: 'x', point: [114.25, 22.5] });
    expect(typeIn((await test.handOver(sensor)).body)).toBe(problemUri('device-may-not'));
    expect(typeIn((await test.ask(sensor, 'x')).body)).toBe(problemUri('device-may-not'));
    expect(test.cases.size).toBe(0);
  });

  it('cannot be asked about with the signature of another question', async () => {
    const police = await test.source('110');
    await test.handOver(police);
    const answer = await test.ask(police, report.externalNumber, '/v1/exchange/reports/another');
    expect(typeIn(answer.body)).toBe(problemUri('signature-invalid'));
  });

  it.each([
    ['without its number', { externalNumber: undefined }, 'missing-value', 'externalNumber'],
    ['with a number that is none', { externalNumber: 'a/b' }, 'invalid-value', 'externalNumber'],
    ['by a channel of its own choice', { channel: 'app' }, 'unknown-field', 'channel'],
    ['outside the district', { place: { point: [10, 10] } }, 'place-outside-district', 'place.point'],
    ['with a photo that is none', { photos: ['gone'] }, 'unknown-photo', 'photos[0]'],
  ] as const)('%s is refused', async (_, changes, type, field) => {
    const told = read(problem, (await test.handOver(await test.source('110'), changes)).body);
    expect([told.type, told.errors[0]?.field]).toEqual([problemUri(type), field]);
    expect(test.cases.size).toBe(0);
  });
});
