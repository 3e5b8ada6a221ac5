import { tenantKnowing } from '../commands/components.ts';
import type { Executor, Idempotency } from '../commands/execute.ts';
import type { PlaceInput } from '../domain/case/commands.ts';
import { type Case, endStates } from '../domain/case/types.ts';
import type { Device, DeviceRule, DeviceState, Owed, Told } from '../domain/devices/types.ts';
import { given } from '../domain/given.ts';
import type { Actor } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { DistrictStore } from '../store/types.ts';
import { correlated } from './correlation.ts';
import { changeState } from './states.ts';
import { commentText, reportText, type Telling } from './words.ts';

/** What telling cases of alarms stands on. */
export interface TellingDependencies {
  readonly tenant: Tenant;
  readonly store: Pick<DistrictStore, 'devices' | 'cases' | 'components'>;
  readonly executor: Pick<Executor, 'execute' | 'report'>;
  readonly clock: ClockPort;
  readonly log: LogPort;
}

export const platform: Actor = { id: 'system', name: 'system', roles: ['system'] };

/** As whom a device reports: whatever it is called, it is nobody of the district, nor a key of Open311. */
export const reporterOf = ({ id }: Pick<Device, 'id'>): string => `device:${id}`;

/** One news is one command, however often it is tried: a kill or a second process in between changes nothing. */
const keyOf = ({ id, createdAt }: Device, { rule, number, news }: Owed): Idempotency => {
  const key = `device ${id} ${createdAt} ${rule} ${number} ${news}`;
  return { key, bodyHash: key };
};

const placeOf = (device: Device, { point: moved }: Owed, { components }: Tenant): PlaceInput => {
  const stands = device.component === undefined ? undefined : components.get(device.component)?.point;
  const point = moved ?? device.point ?? stands;
  return point === undefined ? {} : { point, datum: 'WGS84' };
};

type CaseLoader = Pick<DistrictStore['cases'], 'load'>;

interface Work extends Telling {
  readonly tenant: Tenant;
  readonly device: Device;
  readonly owed: Owed;
  /** what a case was told last of this rule */
  readonly before: Told | undefined;
}

/** The case itself, or what it was merged into. */
const standing = async (cases: CaseLoader, id: string | undefined): Promise<Case | undefined> => {
  const found = id === undefined ? undefined : await cases.load(id, { fresh: true });
  return found?.mergedInto === undefined ? found : standing(cases, found.mergedInto.id);
};

/** The open case that says it already: the alarm's own, but for what moves, or another of the same thing. */
const openCase = async (dependencies: TellingDependencies, work: Work): Promise<Case | undefined> => {
  const { cases } = dependencies.store;
  const { device, owed, rule, tenant } = work;
  const own = owed.point === undefined ? await standing(cases, work.before?.caseId) : undefined;
  if (own !== undefined && !endStates.has(own.state)) return own;
  const { point } = placeOf(device, owed, tenant);
  if (point === undefined) return undefined;
  const wanted = { point, subcategory: rule.subcategory, ...given('component', device.component) };
  return correlated({ cases, tenant, now: dependencies.clock.now() }, wanted);
};

const comment = async (
  { executor }: TellingDependencies,
  caseId: string,
  work: Work,
): Promise<Result<Case>> => {
  const done = await executor.execute({
    caseId,
    command: { action: 'comment', text: commentText(work, work.owed) },
    actor: platform,
    idempotency: keyOf(work.device, work.owed),
  });
  return done.ok ? ok(done.value.case) : done;
};

const report = async (
  { executor, clock }: TellingDependencies,
  { device, owed, rule, tenant, ...telling }: Work,
): Promise<Result<Case>> => {
  const done = await executor.report({
    report: {
      action: 'report',
      channel: rule.channel,
      text: reportText({ tenant, device, rule, ...telling }, owed),
      place: placeOf(device, owed, tenant),
      subcategory: rule.subcategory,
      ...given('component', device.component),
      reporter: { id: reporterOf(device), role: 'system', name: device.name },
      photos: owed.photo === undefined ? [] : [owed.photo],
      occurredAt: Math.min(owed.at, clock.now()),
    },
    actor: platform,
    idempotency: keyOf(device, owed),
  });
  return done.ok ? ok(done.value.case) : done;
};

/** Tells a case, or begins one. Nothing to tell where what is cleared had no case. */
const tell = async (dependencies: TellingDependencies, work: Work): Promise<Result<Case> | undefined> => {
  const { cases } = dependencies.store;
  // An earlier attempt may have got as far as the case, which would now be found as another of the same thing.
  const receipt = await cases.guard(keyOf(work.device, work.owed).key);
  if (receipt !== undefined) {
    const told = await cases.load(receipt.caseId, { fresh: true });
    return told === undefined ? refuse('not-found') : ok(told);
  }
  if (work.owed.news === 'cleared') {
    const own = await standing(cases, work.before?.caseId);
    return own && comment(dependencies, own.id, work);
  }
  const open = await openCase(dependencies, work);
  return open === undefined ? report(dependencies, work) : comment(dependencies, open.id, work);
};

const isSame = (left: Owed, right: Owed): boolean =>
  left.rule === right.rule && left.number === right.number && left.news === right.news;

const settled = (state: DeviceState, owed: Owed, told: Told): DeviceState => ({
  ...state,
  owed: state.owed.filter((other) => !isSame(other, owed)),
  told: { ...state.told, [owed.rule]: told },
});

const toldOf = ({ news, number, at }: Owed, before: Told | undefined, outcome?: Result<Case>): Told => {
  const facts = { news, number, at };
  if (outcome?.ok) return { ...facts, caseId: outcome.value.id, caseNumber: outcome.value.number };
  const known = { ...given('caseId', before?.caseId), ...given('caseNumber', before?.caseNumber) };
  return { ...facts, ...known, ...given('refused', outcome?.refusal.type) };
};

/** Of a rule that the tenant has no more nothing is told. */
const outcomeOf = async (
  dependencies: TellingDependencies,
  device: Device,
  owed: Owed,
  before: Told | undefined,
): Promise<Result<Case> | undefined> => {
  const tenant = await tenantKnowing(dependencies.tenant, dependencies.store.components, [device.component]);
  const settings = tenant.devices;
  const rule: DeviceRule | undefined = settings?.rules.find(({ id }) => id === owed.rule);
  if (settings === undefined || rule === undefined) return undefined;
  return tell(dependencies, { tenant, settings, device, rule, owed, before });
};

/**
 * Tells cases everything that is owed of a device, oldest first. What is refused for good is kept with the device and
 * logged; what only somebody else's writing stood against is left to the next time. Answers how many were told.
 */
export const tellCases = async (dependencies: TellingDependencies, device: Device): Promise<number> => {
  const { store, log } = dependencies;
  let state = (await store.devices.state(device.id)).value;
  let count = 0;
  for (const owed of state.owed) {
    const before = state.told[owed.rule];
    const outcome = await outcomeOf(dependencies, device, owed, before);
    if (outcome?.ok === false) {
      const { type, field } = outcome.refusal;
      log.error('device-news-refused', {
        device: device.id,
        rule: owed.rule,
        type,
        ...given('field', field),
      });
      if (type === 'version-conflict') return count;
    }
    state = await changeState(store.devices, device.id, (now) => {
      const next = settled(now, owed, toldOf(owed, before, outcome));
      return { state: next, answer: next };
    });
    count += 1;
  }
  return count;
};
