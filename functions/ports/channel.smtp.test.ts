import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmtpEmail } from './channel.smtp.ts';
import { listeningMailServer } from './smtp.fixture.ts';

const servers: Awaited<ReturnType<typeof listeningMailServer>>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const listening = async (options: SMTPServerOptions = {}) => {
  const server = await listeningMailServer(options);
  servers.push(server);
  const from = '城管服务 <noreply@city.example>';
  return { email: createSmtpEmail({ kind: 'smtp', url: server.url, from }), mails: server.mails };
};

const refusing = (responseCode: number): SMTPServerOptions => ({
  onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
});

const message = {
  id: 'A:1#sub:x',
  to: 'one@example.test',
  subject: '关于 N1',
  text: '已办结',
  html: '<p>已办结</p>',
};

describe('e-mail by SMTP', () => {
  it('arrives with both bodies, and a button that ends the subscription', async () => {
    const { email, mails } = await listening();
    const unsubscribe = 'https://city.example/v1/public/subscriptions/t/unsubscribe';
    const handed = await email.send({ ...message, unsubscribe });
    const [mail] = mails;
    expect(mail?.to).toEqual(['one@example.test']);
    expect(mail?.source).toContain(`List-Unsubscribe: <${unsubscribe}>`);
    expect(mail?.source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(mail?.source).toMatch(/text\/plain[\s\S]*text\/html/);
    expect(handed).toEqual({ ok: true, providerId: /^Message-ID: (.*)\r$/im.exec(mail?.source ?? '')?.[1] });
  });

  it('has the same id when it is tried again, and others have others', async () => {
    const { email } = await listening();
    const idOf = async (id: string) => email.send({ ...message, id });
    expect(await idOf('a')).toEqual(await idOf('a'));
    expect(await idOf('a')).not.toEqual(await idOf('b'));
  });

  it('goes to the one address that was meant, whatever is in it', async () => {
    const { email, mails } = await listening();
    await email.send({ ...message, to: 'one@example.test, two@example.test' });
    expect(mails.flatMap(({ to }) => to)).not.toContain('two@example.test');
  });

  it('takes no header from a subject', async () => {
    const { email, mails } = await listening();
    await email.send({ ...message, subject: 'a\r\nBcc: two@example.test' });
    expect(mails.map(({ to }) => to)).toEqual([['one@example.test']]);
    expect(mails[0]?.source).not.toMatch(/^Bcc:/m);
  });

  it.each([
    [550, false],
    [450, true],
  ])('that is refused with %i may be tried again: %s', async (code, passing) => {
    const { email } = await listening(refusing(code));
    expect(await email.send(message)).toEqual({ ok: false, passing, why: `smtp ${code}` });
  });

  it('says nothing in the open to a server that is elsewhere', async () => {
    const server = await listeningMailServer();
    servers.push(server);
    // Another way to write the same address, which does not look like this machine.
    const url = server.url.replace('127.0.0.1', '127.1');
    const email = createSmtpEmail({ kind: 'smtp', url, from: 'a@b.example' });
    expect(await email.send(message)).toMatchObject({ ok: false });
    expect(server.mails).toEqual([]);
  });

  it('waits for a server that is not there', async () => {
    const email = createSmtpEmail({ kind: 'smtp', url: 'smtp://127.0.0.1:1', from: 'a@b.example' });
    expect(await email.send(message)).toMatchObject({ ok: false, passing: true });
  });
});
