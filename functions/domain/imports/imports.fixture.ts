import type { toWgs84 } from '../grid/datum.ts';
import { actorNamed, mondayMorning, tenantForTests } from '../testing.ts';
import { componentSurroundings } from './components.ts';
import { reportSurroundings } from './reports.ts';
import type { ImportColumn } from './types.ts';

/** Rows to check against the tenant for tests. */

export const importTenant = {
  ...tenantForTests,
  units: new Map([
    ...tenantForTests.units,
    ['w1', { code: 'w1', name: '水务集团' }],
    ['w2', { code: 'w2', name: '环卫所' }],
    ['w3', { code: 'w3', name: '环卫所' }],
  ]),
  components: new Map([
    [
      'K-1',
      {
        code: 'K-1',
        subcategory: 'cover',
        name: '井盖',
        point: [114.25, 22.5] as const,
        state: 'intact' as const,
      },
    ],
  ]),
};

export const withScheme = {
  ...importTenant,
  policies: {
    ...importTenant.policies,
    imports: { maxRows: 100, maxBytes: 100_000, componentCodes: '6+2+2+6' as const },
  },
};

export const reportsWith = (datum: Parameters<typeof toWgs84>[1] = 'WGS84', actor = 'acceptor') =>
  reportSurroundings({
    tenant: importTenant,
    datum,
    now: mondayMorning,
    actor: actorNamed(actor),
    channel: 'hotline',
  });

export const componentsWith = (datum: Parameters<typeof toWgs84>[1] = 'WGS84', tenant = importTenant) =>
  componentSurroundings(tenant, datum);

type Values = Readonly<Partial<Record<ImportColumn, string>>>;

export const rawRow = (values: Values, row = 2) => ({ row, values });

export const goodReport: Values = {
  text: '路边有一堆垃圾',
  occurredAt: '2024-03-01 08:30',
  lng: '114.25',
  lat: '22.5',
  address: '人民路 1 号',
  subcategory: '暴露垃圾',
  nature: '投诉',
  callerName: '某人',
  callerPhone: '0755-1234567',
  wantsFollowUp: '是',
};

export const goodComponent: Values = {
  code: '4403100101000001',
  subcategory: '上水井盖',
  lng: '114.25',
  lat: '22.5',
};
