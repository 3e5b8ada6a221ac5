import type { Command, ReportCommand } from './case/commands.ts';
import { decide } from './case/decide.ts';
import { evolve } from './case/evolve.ts';
import { genesisHash, seal } from './case/timeline.ts';
import type { Case, CaseEvent } from './case/types.ts';
import type { Catalogue, FilingCondition, Subcategory } from './catalogue/types.ts';
import type { DeviceSettings } from './devices/types.ts';
import type { Area, GridIndex, Position } from './grid/types.ts';
import { type Actor, outsideRoles, type Role } from './identity/types.ts';
import type { Refusal } from './refusal.ts';
import type { Calendar, Ladder, WorkingPeriod } from './sla/types.ts';
import type { Person, Policies, Tenant } from './tenant/types.ts';
import type { VitalSettings } from './vitals/types.ts';

/** A tenant and a case to test the domain with. Nothing here is loaded from files. */

const office: readonly WorkingPeriod[] = [
  [8 * 60, 12 * 60],
  [14 * 60, 18 * 60],
];

/** 08–12 and 14–18, weekends off, as in reference §10.4. */
export const officeCalendar: Calendar = {
  timeZone: 'Asia/Shanghai',
  weekly: [[], office, office, office, office, office, []],
  makeUpPeriods: office,
  holidays: new Set<string>(),
  makeUpWorkdays: new Set<string>(),
  knownFrom: '2020-01-01',
  knownTo: '2030-12-31',
};

const ladder: Ladder = {
  warnAtShare: 0.8,
  warnNotify: ['unit'],
  breachNotify: ['unit', 'dispatcher'],
  escalations: [{ afterDue: { amount: 4, unit: 'workingHour' }, notify: ['leader'] }],
};

export const policies: Policies = {
  stageLimits: {
    dispatch: { amount: 1, unit: 'workingHour' },
    verification: { amount: 4, unit: 'workingHour' },
  },
  ladders: { dispatch: ladder, disposal: ladder, verification: ladder },
  extension: { maxApproved: 2, grants: 'originalLimit', allowedWhenOverdue: false },
  suspension: { maxDays: 365, maxApproved: 1 },
  filing: { explicitDueAllowed: false },
  dispatchPrinciple: { component: 'ownerFirst', event: 'territoryFirst' },
  fallbackUnit: 'u1',
  verification: { sendAutomatically: false, photoRequired: true },
  feedback: { photoRequired: true },
  report: { maxTextLength: 200, maxPhotos: 5, photoRequiredFromSupervisor: true },
  photos: { maxBytes: 10_485_760, types: ['image/jpeg', 'image/png'] },
  duplicates: { radiusMetres: 50, withinHours: 24 },
  appeal: { withinDays: 7 },
  rating: { withinDays: 30 },
  reopening: { withinDays: 15, times: 2 },
  patrol: { retentionDays: 30, minSecondsBetween: 10 },
  imports: { channel: 'hotline', maxRows: 100, maxBytes: 100_000 },
  pageSize: { default: 20, max: 100 },
};

const west: Area = { level: 'street', code: 's1', name: '西街道', gridDigits: '001', centre: [114.25, 22.5] };
const community: Area = {
  level: 'community',
  code: 'c1',
  name: '一社区',
  parent: 's1',
  gridDigits: '001',
  centre: [114.25, 22.5],
};

/** A square from 114.2, 22.4 to 114.4, 22.6 that is one street, one community and one grid. */
const squareGrids: GridIndex = {
  locate: ([lng, lat]) =>
    lng >= 114.2 && lng < 114.4 && lat >= 22.4 && lat < 22.6
      ? { street: 's1', community: 'c1', grid: '440310001001001' }
      : undefined,
  grid: () => undefined,
  gridsOf: () => [],
  size: 1,
};

const conditions: readonly FilingCondition[] = [
  { id: 'E-1', filing: '有暴露垃圾', closing: '清除', limit: { amount: 4, unit: 'workingHour' } },
  { id: 'E-2', filing: '成堆垃圾', closing: '清除', limit: { amount: 1, unit: 'workingDay' } },
];
const coverConditions: readonly FilingCondition[] = [
  { id: 'C-1', filing: '井盖缺失', closing: '恢复', limit: { amount: 2, unit: 'urgentWorkingHour' } },
  { id: 'C-0', filing: '无时限', closing: '恢复' },
];
const litter: Subcategory = {
  code: 'litter',
  name: '暴露垃圾',
  kind: 'event',
  major: { code: '01', name: '市容环境' },
  conditions,
};
const cover: Subcategory = {
  code: 'cover',
  name: '上水井盖',
  kind: 'component',
  major: { code: '01', name: '公用设施' },
  conditions: coverConditions,
};

const catalogue: Catalogue = {
  scheme: 'test',
  subcategories: new Map([litter, cover].map((subcategory) => [subcategory.code, subcategory])),
  conditions: new Map(
    [litter, cover].flatMap((subcategory) =>
      subcategory.conditions.map(
        (condition) => [condition.id, { subcategory: subcategory.code, condition }] as const,
      ),
    ),
  ),
};

const person = (id: string, roles: readonly Role[], unit?: string): Person => ({
  id,
  name: id,
  roles,
  ...(unit === undefined ? {} : { unit }),
  dutyAreas: [],
  language: 'zh-CN',
});

const people = [
  person('supervisor', ['supervisor']),
  person('acceptor', ['acceptor']),
  person('shiftLeader', ['shiftLeader']),
  person('dispatcher', ['dispatcher']),
  person('evaluator', ['evaluator']),
  person('inspector', ['inspector']),
  person('leader', ['leader']),
  person('administrator', ['administrator']),
  person('unit1', ['unit'], 'u1'),
  person('handler1', ['handler'], 'u1'),
  person('unit2', ['unit'], 'u2'),
];

/** One rule of a value and one of what a camera sees. */
export const devicesForTests: DeviceSettings = {
  metrics: [{ code: 'level', name: '水位', unit: 'cm', min: 0, max: 500 }],
  events: [{ code: 'litter', name: '暴露垃圾' }],
  rules: [
    {
      id: 'flood',
      metric: 'level',
      comparison: 'above',
      value: 30,
      for: 60,
      clear: 20,
      clearFor: 60,
      subcategory: 'cover',
      channel: 'patrol',
      text: '{device}：{name}{value}{unit}',
    },
    {
      id: 'seen',
      event: 'litter',
      minConfidence: 0.8,
      quietFor: 600,
      apart: 50,
      subcategory: 'litter',
      channel: 'patrol',
      text: '{device}：识别到{name}',
    },
  ],
  flapping: { raises: 3, within: 3_600 },
  rate: { burst: 10, perSecond: 1 },
};

/** A sign that raises an alarm to people at one threshold, and a case at another. */
export const vitalsForTests: VitalSettings = {
  signs: [
    {
      code: 'level',
      names: { 'zh-CN': '水位', en: 'Water level' },
      definition: { 'zh-CN': '管网平均水位', en: 'Mean level of the drains' },
      measure: '%',
      source: 'u1',
      everyMinutes: 10,
      lateAfterMinutes: 30,
      timelyMinutes: 15,
      min: 0,
      max: 100,
      maxChangePerHour: 60,
      devices: ['pump-1'],
      thresholds: [
        {
          id: 'high',
          level: 'warning',
          comparison: 'above',
          value: 70,
          for: 0,
          clear: 60,
          clearFor: 0,
          notify: ['role:leader', 'unit:u1'],
        },
        {
          id: 'flood',
          level: 'alarm',
          comparison: 'above',
          value: 90,
          for: 600,
          clear: 80,
          clearFor: 0,
          notify: [],
          report: {
            channel: 'patrol',
            subcategory: 'cover',
            point: [114.25, 22.5],
            text: '{name}{value}{unit}',
          },
        },
      ],
    },
  ],
  flapping: { raises: 3, within: 3_600 },
  retentionDays: 30,
};

export const tenantForTests: Tenant = {
  key: 'test/one',
  city: { code: '440300', name: '测试市' },
  district: { code: '440310', name: '测试区' },
  language: 'zh-CN',
  datum: 'WGS84',
  centre: [114.3, 22.5],
  boundary: [],
  calendar: officeCalendar,
  caseNumber: { prefix: 'T', digits: 4 },
  geocoder: { kind: 'gazetteer' },
  areas: new Map([west, community].map((area) => [area.code, area])),
  grids: squareGrids,
  channels: new Map(
    [
      { code: 'hotline', name: '12345', owesConfirmation: false, mayLackPlace: true, open: false },
      { code: 'app', name: '随手拍', owesConfirmation: true, mayLackPlace: false, open: true },
      { code: 'patrol', name: '监督员上报', owesConfirmation: false, mayLackPlace: false, open: false },
    ].map((channel) => [channel.code, channel]),
  ),
  natures: new Map([['complaint', '投诉']]),
  units: new Map(['u1', 'u2'].map((code) => [code, { code, name: code }])),
  people: new Map(people.map((entry) => [entry.id, entry])),
  catalogue,
  responsibilities: [{ unit: 'u2', basis: 'owner', category: 'litter' }],
  components: new Map(),
  gazetteer: [],
  policies,
  devices: devicesForTests,
  vitals: vitalsForTests,
};

/** The actor for one of the tenant's people, or the platform itself, or somebody from outside. */
export const actorNamed = (id: string, tenant: Tenant = tenantForTests): Actor => {
  const outsider = outsideRoles.find((role) => role === id);
  if (outsider !== undefined) return { id, name: id, roles: [outsider] };
  const found = tenant.people.get(id);
  if (found === undefined) throw new Error(`no such person in the test tenant: ${id}`);
  return {
    id,
    name: found.name,
    roles: found.roles,
    ...(found.unit === undefined ? {} : { unit: found.unit }),
  };
};

/** Monday 2024-03-04 09:00 in the test tenant's zone. */
export const mondayMorning = Date.parse('2024-03-04T09:00:00+08:00');

export const spot: Position = [114.25, 22.5];

export const reportCommand = (changes: Partial<ReportCommand> = {}): ReportCommand => ({
  action: 'report',
  caseId: 'case-1',
  number: 'T202403040001',
  channel: 'hotline',
  text: '路边有一堆垃圾',
  place: { point: spot },
  reporter: { id: 'acceptor', role: 'acceptor' },
  photos: [],
  ...changes,
});

const shortDigest = (text: string): string =>
  `h${[...text].reduce((sum, c) => (sum * 33 + (c.codePointAt(0) ?? 0)) >>> 0, 7)}`;

/** A case being driven through its life by hand: who, when, what. Keeps every event, refuses loudly or returns why. */
export class Story {
  subject: Case | undefined;
  readonly events: CaseEvent[] = [];
  now: number;
  readonly tenant: Tenant;

  constructor(tenant: Tenant = tenantForTests, now: number = mondayMorning) {
    this.tenant = tenant;
    this.now = now;
  }

  get case(): Case {
    if (this.subject === undefined) throw new Error('the story has not begun');
    return this.subject;
  }

  /** Tries a command; answers the refusal, or undefined when it was done. */
  attempt(who: string, command: Command): Refusal | undefined {
    const actor = actorNamed(who, this.tenant);
    const decided = decide(this.subject, command, { now: this.now, actor, tenant: this.tenant });
    if (!decided.ok) return decided.refusal;
    if (decided.value !== undefined) {
      const event = seal({ ...decided.value, prevHash: this.subject?.lastHash ?? genesisHash }, shortDigest);
      this.subject = evolve(this.subject, event);
      this.events.push(event);
    }
    return undefined;
  }

  /** Does a command that must not be refused. */
  do(who: string, command: Command): this {
    const refusal = this.attempt(who, command);
    if (refusal !== undefined)
      throw new Error(`${who} could not ${command.action}: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** Lets time pass. */
  at(instant: string | number): this {
    this.now = typeof instant === 'number' ? instant : Date.parse(instant);
    return this;
  }

  /** Reported, accepted, filed under 4 working hours and dispatched to u1, all at once. */
  inHand(condition = 'E-1'): this {
    return this.do('acceptor', reportCommand())
      .do('acceptor', { action: 'accept', subcategory: condition.startsWith('C') ? 'cover' : 'litter' })
      .do('shiftLeader', { action: 'file', condition })
      .do('dispatcher', { action: 'dispatch', unit: 'u1' });
  }

  fedBack(): this {
    return this.do('unit1', {
      action: 'feedBack',
      text: '已清理',
      photos: [{ id: 'p-after', phase: 'after' }],
    });
  }

  verified(passed: boolean): this {
    return this.do('acceptor', { action: 'sendVerification' }).do('supervisor', {
      action: 'verify',
      passed,
      text: passed ? '属实' : '未清理',
      photos: ['p-check'],
    });
  }
}
