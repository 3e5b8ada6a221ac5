import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { notification } from '../../functions/api/alerts/schemas.ts';
import { caseAnswer, pageOf, publicReceipt } from '../../functions/api/schemas/answers.ts';
import { quietLog } from '../../functions/ports/log.ts';
import { listeningMailServer, plainTextOf } from '../../functions/ports/smtp.fixture.ts';
import { readOptions } from '../../local/options.ts';
import { type Runtime, startRuntime } from '../../local/runtime.ts';
import type { DistrictClient } from './client.ts';
import { fixtures, newFolder } from './places.ts';
import { clientAt } from './tokens.ts';

const key = 'testville/north';

let folder = '';
let runtime: Runtime;
let district: DistrictClient;
let mailServer: Awaited<ReturnType<typeof listeningMailServer>>;

const start = () => {
  const options = readOptions(['--port', '0', '--data', folder, '--tenants', fixtures, '--tenant', key], {});
  return startRuntime(options, { log: quietLog, environment: {}, say: () => undefined });
};

beforeAll(async () => {
  folder = await newFolder();
  mailServer = await listeningMailServer();
  await (await start()).stop();
  const settings = { email: { kind: 'smtp', url: mailServer.url, from: 'noreply@city.example' } };
  await writeFile(join(folder, ...key.split('/'), 'channels.json'), JSON.stringify(settings));
  runtime = await start();
  district = clientAt(runtime.url, folder, key, fixtures);
});

afterAll(async () => {
  await runtime.stop();
  await mailServer.close();
  await rm(folder, { recursive: true });
});

/** The text of the next mail to somebody. */
const mailTo = async (address: string, place: number): Promise<string> =>
  vi.waitFor(() => {
    const mail = mailServer.mails.filter(({ to }) => to.includes(address))[place];
    if (mail === undefined) throw new Error(`no mail ${place} to ${address}`);
    return plainTextOf(mail);
  });

const linkIn = (text: string, path: string): string =>
  new RegExp(`https?://\\S+/${path}/(\\S+)`).exec(text)?.[1] ?? '';

const report = async () => {
  const body = { channel: 'citizen', text: '<b>井盖不见了</b>', place: { point: [10.005, 50.024] } };
  const answer = await district.call(undefined, 'POST', '/public/reports', { body });
  return v.parse(publicReceipt, answer.body);
};

const subscribe = (body: object) => district.call(undefined, 'POST', '/public/subscriptions', { body });

const confirm = (token: string) =>
  district.call(undefined, 'POST', `/public/subscriptions/${token}/confirm`, { body: {} });

describe('the whole product', () => {
  it('tells who follows a case or an area by e-mail, from the question to the end of it', async () => {
    const { followToken, number } = await report();
    const id = followToken.split('.')[0] ?? '';
    const circle = { point: [10.005, 50.024], metres: 300 };
    for (const body of [
      { email: 'case@example.test', follow: followToken, language: 'en' },
      { email: 'area@example.test', circle, language: 'zh-CN' },
      { email: 'never@example.test', circle, language: 'zh-CN' },
    ])
      expect((await subscribe(body)).status).toBe(200);
    for (const address of ['case@example.test', 'area@example.test']) {
      const confirmed = await confirm(linkIn(await mailTo(address, 0), 'confirm'));
      expect(confirmed).toMatchObject({ status: 200, body: { confirmed: true } });
    }
    const seen = await district.photo('supervisor');
    await district.act('acceptor', id, 'requestConfirmation');
    await district.act('supervisor', id, 'confirm', { genuine: true, text: '属实', photos: [seen] });
    await district.act('acceptor', id, 'accept', { subcategory: 'cover' });
    await district.act('shiftLeader', id, 'file', { condition: 'cover.1' });

    expect(await mailTo('case@example.test', 1)).toContain(
      `News of the problem you follow (${number}): accepted.`,
    );
    const ofArea = await mailTo('area@example.test', 1);
    expect(ofArea).toContain('已立案');
    expect(ofArea).not.toMatch(new RegExp(`${number}|井盖不见了`));

    const token = linkIn(ofArea, 'unsubscribe');
    const ended = await fetch(`${district.base}/v1/public/subscriptions/${token}/unsubscribe`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(ended.status).toBe(200);
    const listed = await district.call('acceptor', 'GET', `/cases/${id}/notifications?limit=100`);
    const lines = v.parse(pageOf(notification), listed.body).items;
    expect(lines.filter(({ channel }) => channel === 'email').map(({ status }) => status)).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
    expect(mailServer.mails.filter(({ to }) => to.includes('never@example.test'))).toHaveLength(1);
  });

  it('says in the ledger whom it could not tell for want of a provider', async () => {
    const body = {
      channel: 'citizen',
      text: 'x',
      place: { point: [10.005, 50.024] },
      caller: { phone: '000-0000' },
    };
    const made = await district.call(undefined, 'POST', '/public/reports', { body });
    const id = v.parse(publicReceipt, made.body).followToken.split('.')[0] ?? '';
    const declined = await district.call('acceptor', 'POST', `/cases/${id}/actions/requestConfirmation`, {
      body: {},
    });
    expect(v.parse(caseAnswer, declined.body).state).toBe('confirming');
    const seen = await district.photo('supervisor');
    await district.act('supervisor', id, 'confirm', { genuine: true, text: '属实', photos: [seen] });
    await district.act('acceptor', id, 'accept', { subcategory: 'cover' });
    await vi.waitFor(async () => {
      const listed = await district.call('acceptor', 'GET', '/notifications?status=skipped');
      expect(v.parse(pageOf(notification), listed.body).items).toMatchObject([
        { caseId: id, why: 'no-provider', address: 'tel:…00', resendable: true },
      ]);
    });
  });
});

it('does not start with settings that cannot be used, and quotes no secret', async () => {
  const other = await newFolder();
  const options = readOptions(['--port', '0', '--data', other, '--tenants', fixtures, '--tenant', key], {});
  const surroundings = { log: quietLog, environment: {}, say: () => undefined };
  await (await startRuntime(options, surroundings)).stop();
  await writeFile(
    join(other, ...key.split('/'), 'channels.json'),
    '{"email":{"kind":"smtp","url":"http://secret"}}',
  );
  const failed = startRuntime(options, surroundings);
  await expect(failed).rejects.toThrow(/channels\.json: .*email\.url: must begin with smtp/);
  await expect(failed).rejects.not.toThrow(/secret/);
  await rm(other, { recursive: true });
});
