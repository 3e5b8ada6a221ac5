import { createDistrictApi } from '../api/district.ts';
import { evaluatedDistrict } from '../api/evaluation/district.fixture.ts';
import { apiForTests, callerOf } from '../api/testing.ts';
import type { OpenDataSettings, Tenant } from '../domain/tenant/types.ts';
import { tenantForTests } from '../domain/testing.ts';
import { recordingLog } from '../outbox/testing.ts';
import { publishDaily } from './nightly.ts';

export const openData: OpenDataSettings = {
  enabled: true,
  delayDays: 3,
  suppressBelow: 3,
  places: 'community',
  leftOut: [],
  countedOnly: [],
  licence: { name: { 'zh-CN': '测试许可', en: 'Test licence' }, url: 'https://licence.test/' },
};

export const tenantWith = (changes: Partial<OpenDataSettings> = {}): Tenant => ({
  ...tenantForTests,
  policies: { ...tenantForTests.policies, openData: { ...openData, ...changes } },
});

/** A district on the real store whose cases live, are published, and are read over its API. */
export const publishingDistrict = async (endpoint: string, tableName: string) => {
  const district = await evaluatedDistrict(endpoint, tableName);
  const { store, executor, clock } = district;
  const { log } = recordingLog();
  const publish = async (tenant: Tenant): Promise<boolean> => {
    await district.drain();
    return publishDaily({ tenant, store, clock, log });
  };
  const callAs = (tenant: Tenant) => {
    const { deps } = apiForTests({
      tenant,
      store,
      executor,
      clock,
      publicLimit: { capacity: 1e6, perSecond: 1 },
    });
    return callerOf(createDistrictApi(deps));
  };
  return { ...district, publish, callAs };
};
