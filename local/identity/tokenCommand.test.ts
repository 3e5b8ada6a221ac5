import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mondayMorning } from '../../functions/domain/testing.ts';
import { VirtualClock } from '../../functions/ports/clock.ts';
import { countingIds } from '../../functions/ports/ids.ts';
import { loadTenant } from '../../functions/tenants/index.ts';
import { districtFolder } from '../district.ts';
import { keptSigningKey, signingKeyFile } from './signingKey.ts';
import { type SignIn, startSignIn } from './testing.ts';
import { tokenCommand } from './tokenCommand.ts';

const tenantsRoot = 'tests/fixtures/tenants';
const key = 'testville/north';
const surroundings = { clock: new VirtualClock(mondayMorning), ids: countingIds() };

let data = '';
let signIn: SignIn | undefined;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'token-'));
});

afterEach(async () => {
  await signIn?.close();
  signIn = undefined;
  await rm(data, { recursive: true });
});

const run = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  tokenCommand(args, { CHENGYUN_DATA: data, CHENGYUN_TENANTS: tenantsRoot, ...environment }, surroundings);

const serve = async (): Promise<SignIn> => {
  const loaded = await loadTenant(tenantsRoot, key);
  if (!loaded.ok) throw new Error('the fixture does not load');
  signIn = await startSignIn({ tenant: loaded.tenant, dataFolder: districtFolder(data, key) });
  return signIn;
};

describe('npm run token', () => {
  it('prints a token that the running server accepts, and nothing else', async () => {
    const { identity, url } = await serve();
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      ...['local/tools/token.ts', '--tenants', tenantsRoot, '--data', data],
      ...['--tenant', key, '--as', 'handler-u1', '--url', `${url}/`],
    ]);
    expect(stderr).toBe('');
    expect(await identity.tokens.verify(stdout.trimEnd())).toMatchObject({
      ok: true,
      value: { id: 'handler-u1', roles: ['handler'], unit: 'u1' },
    });
  });

  it('says the same of a person as the sign-in', async () => {
    await keptSigningKey(districtFolder(data, key));
    const { exitCode, text } = await run(['--tenant', key, '--as', 'dispatcher'], { PORT: '9000' });
    expect(exitCode).toBe(0);
    expect(decodeJwt(text.trimEnd())).toEqual({
      iss: `http://127.0.0.1:9000/${key}/oidc`,
      aud: `http://127.0.0.1:9000/${key}`,
      sub: 'dispatcher',
      client_id: 'chengyun-token',
      tenant: key,
      roles: ['dispatcher'],
      name: '派遣员一号',
      jti: expect.any(String),
      iat: mondayMorning / 1000,
      exp: mondayMorning / 1000 + 8 * 3600,
    });
  });

  it('tells how it is used', async () => {
    expect(await run(['--help'])).toMatchObject({ exitCode: 0, text: expect.stringContaining('--tenant') });
  });

  it.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /--tenant .* --as; /],
    ['an option that is not there', ['--colour', 'red'], /--colour/],
    ['another district', ['--tenant', 'testville/west', '--as', 'leader'], /testville\/north/],
    ['another person', ['--tenant', key, '--as', 'nobody'], /nobody\. There are: .*dispatcher, .*unit-u1/],
    ['no address', ['--tenant', key, '--as', 'leader', '--url', 'localhost'], /--url must be an address/],
    ['a folder without a key', ['--tenant', key, '--as', 'leader'], /Start the server/],
  ])('answers %s with a sentence', async (_, args, said) => {
    expect(await run(args)).toEqual({ exitCode: 1, text: expect.stringMatching(said) });
    expect(await readdir(data)).toEqual([]);
  });

  it('names a damaged key', async () => {
    const folder = districtFolder(data, key);
    await keptSigningKey(folder);
    await writeFile(signingKeyFile(folder), 'damaged');
    expect(await run(['--tenant', key, '--as', 'leader'])).toEqual({
      exitCode: 1,
      text: expect.stringContaining(signingKeyFile(folder)),
    });
  });
});
