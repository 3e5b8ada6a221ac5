import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { expect, it } from 'vitest';
import { createSesEmail, createSnsSms } from './channel.aws.ts';

type Respond = () => { readonly $metadata: object } | Error;

/** A client that asks nobody: what would be sent is kept, and the answer is the test's. */
const answeringAs = <C extends SESv2Client | SNSClient>(client: C, respond: Respond) => {
  const sent: unknown[] = [];
  client.middlewareStack.add(
    () => async (args: { readonly input: object }) => {
      sent.push(args.input);
      const output = respond();
      if (output instanceof Error) throw output;
      return { output, response: {} };
    },
    { step: 'initialize', priority: 'high' },
  );
  return { client, sent };
};

const settings = { region: 'test-1', credentials: { accessKeyId: 'k', secretAccessKey: 's' } };
const ses = (respond: Respond = () => ({ MessageId: 'm1', $metadata: {} })) =>
  answeringAs(new SESv2Client(settings), respond);
const sns = (respond: Respond = () => ({ MessageId: 'm1', $metadata: {} })) =>
  answeringAs(new SNSClient(settings), respond);

const failing = (name: string, fault: 'client' | 'server', httpStatusCode?: number) => () =>
  Object.assign(new Error('with one@example.test in it'), {
    name,
    $fault: fault,
    $metadata: { httpStatusCode },
  });

const mail = { id: '1', to: 'one@example.test', subject: 'S', text: 'T', html: '<p>T</p>' };

it('SES is handed one address, both bodies and the button that ends the subscription', async () => {
  const { client, sent } = ses();
  const email = createSesEmail({ kind: 'ses', from: 'a@city.example' }, client);
  expect(await email.send({ ...mail, unsubscribe: 'https://x.test/u' })).toEqual({
    ok: true,
    providerId: 'm1',
  });
  expect(sent).toMatchObject([
    {
      FromEmailAddress: 'a@city.example',
      Destination: { ToAddresses: ['one@example.test'] },
      Content: {
        Simple: {
          Subject: { Data: 'S' },
          Body: { Text: { Data: 'T' }, Html: { Data: '<p>T</p>' } },
          Headers: [
            { Name: 'List-Unsubscribe', Value: '<https://x.test/u>' },
            { Name: 'List-Unsubscribe-Post' },
          ],
        },
      },
    },
  ]);
});

it.each([
  ['MessageRejected', 'client', 400, false],
  ['TooManyRequestsException', 'client', 429, true],
  ['LimitExceededException', 'client', 400, true],
  ['InternalFailure', 'server', 500, true],
  ['TimeoutError', 'client', undefined, true],
] as const)('%s may be tried again: %#', async (name, fault, status, passing) => {
  const handed = { ok: false, passing, why: name };
  const email = createSesEmail(
    { kind: 'ses', from: 'a@city.example' },
    ses(failing(name, fault, status)).client,
  );
  expect(await email.send(mail)).toEqual(handed);
  const sms = createSnsSms({ kind: 'sns' }, sns(failing(name, fault, status)).client);
  expect(await sms.send({ id: '1', to: '+8613800000000', text: 'T' })).toEqual(handed);
});

it('SNS is handed numbers with their country only', async () => {
  const { client, sent } = sns();
  const abroad = createSnsSms({ kind: 'sns', country: '+86', senderId: 'CITY' }, client);
  expect(await abroad.send({ id: '1', to: '13800000000', text: 'T' })).toEqual({
    ok: true,
    providerId: 'm1',
  });
  await abroad.send({ id: '1', to: '+16175550100', text: 'T' });
  expect(sent).toMatchObject([
    { PhoneNumber: '+8613800000000', MessageAttributes: { 'AWS.SNS.SMS.SenderID': { StringValue: 'CITY' } } },
    { PhoneNumber: '+16175550100' },
  ]);
  const here = createSnsSms({ kind: 'sns' }, client);
  expect(await here.send({ id: '1', to: '13800000000', text: 'T' })).toMatchObject({
    ok: false,
    passing: false,
  });
  expect(sent).toHaveLength(2);
});
