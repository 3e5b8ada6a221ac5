import { describe, expect, it } from 'vitest';
import type { Tenant } from '../domain/tenant/types.ts';
import { tenantForTests } from '../domain/testing.ts';
import * as answers from './schemas/answers.ts';
import * as reference from './schemas/reference.ts';
import { apiForTests, read } from './testing.ts';

const opinions = [
  { action: 'decline', language: 'zh-CN', text: '不属于城市管理范围。' },
  { action: 'verify', outcome: 'failed', language: 'zh-CN', text: '未处置。' },
  { action: 'decline', language: 'en', text: 'Not ours.' },
] as const;

const asked = async (query: string, language: string, tenant: Tenant = { ...tenantForTests, opinions }) => {
  const { call } = apiForTests({ tenant });
  const headers = { 'accept-language': language };
  const answer = await call('GET', `/v1/opinions${query}`, { as: 'acceptor', headers });
  return read(answers.listOf(reference.opinion), answer.body).items.map(({ text }) => text);
};

describe('standard phrases', () => {
  it('come in the caller’s language, for one action if asked', async () => {
    expect(await asked('', 'zh')).toEqual(['不属于城市管理范围。', '未处置。']);
    expect(await asked('?action=verify', 'zh')).toEqual(['未处置。']);
    expect(await asked('?action=decline', 'en')).toEqual(['Not ours.']);
  });

  it('come in the district’s language where there are none in the caller’s', async () => {
    const chinese = { ...tenantForTests, opinions: opinions.filter(({ language }) => language === 'zh-CN') };
    expect(await asked('?action=decline', 'en', chinese)).toEqual(['不属于城市管理范围。']);
    expect(await asked('', 'zh', tenantForTests)).toEqual([]);
  });

  it('are for staff', async () => {
    const { call } = apiForTests();
    expect((await call('GET', '/v1/opinions')).status).toBe(401);
    expect((await call('GET', '/v1/opinions', { as: 'role-citizen' })).status).toBe(403);
  });
});
