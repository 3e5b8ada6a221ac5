import { type CaseTelling, tellCase } from '../alarms/cases.ts';
import { tellOwed } from '../alarms/owed.ts';
import { tenantKnowing } from '../commands/components.ts';
import type { Owed, Told } from '../domain/alarms/types.ts';
import type { PlaceInput } from '../domain/case/commands.ts';
import type { Case } from '../domain/case/types.ts';
import type { Device } from '../domain/devices/types.ts';
import { given } from '../domain/given.ts';
import type { Result } from '../domain/result.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { LogPort } from '../ports/log.ts';
import type { DistrictStore } from '../store/types.ts';
import { changeState } from './states.ts';
import { commentText, reportText } from './words.ts';

/** What telling cases of alarms stands on. */
export interface TellingDependencies extends CaseTelling {
  readonly store: Pick<DistrictStore, 'devices' | 'cases' | 'components'>;
  readonly log: LogPort;
}

/** As whom a device reports: whatever it is called, it is nobody of the district, nor a key of Open311. */
export const reporterOf = ({ id }: Pick<Device, 'id'>): string => `device:${id}`;

const placeOf = (device: Device, { point: moved }: Owed, { components }: Tenant): PlaceInput => {
  const stands = device.component === undefined ? undefined : components.get(device.component)?.point;
  const point = moved ?? device.point ?? stands;
  return point === undefined ? {} : { point, datum: 'WGS84' };
};

/** Of a rule that the tenant has no more nothing is told. */
const tell = async (
  dependencies: TellingDependencies,
  device: Device,
  owed: Owed,
  before: Told | undefined,
): Promise<Result<Case> | undefined> => {
  const tenant = await tenantKnowing(dependencies.tenant, dependencies.store.components, [device.component]);
  const settings = tenant.devices;
  const rule = settings?.rules.find(({ id }) => id === owed.rule);
  if (settings === undefined || rule === undefined) return undefined;
  const telling = { tenant, settings, device, rule };
  const moves = owed.point === undefined ? {} : ({ moves: true } as const);
  return tellCase(
    { ...dependencies, tenant },
    {
      key: `device ${device.id} ${device.createdAt} ${owed.rule} ${owed.number} ${owed.news}`,
      isCleared: owed.news === 'cleared',
      at: owed.at,
      ...given('ownCase', before?.caseId),
      ...moves,
      channel: rule.channel,
      subcategory: rule.subcategory,
      ...given('component', device.component),
      place: placeOf(device, owed, tenant),
      reporter: { id: reporterOf(device), name: device.name },
      photos: owed.photo === undefined ? [] : [owed.photo],
      text: reportText(telling, owed),
      remark: commentText(telling, owed),
    },
  );
};

/**
 * Tells cases everything that is owed of a device, oldest first. What is refused for good is kept with the device and
 * logged. Answers how many were told.
 */
export const tellCases = async (dependencies: TellingDependencies, device: Device): Promise<number> => {
  const { store, log } = dependencies;
  return tellOwed({
    state: (await store.devices.state(device.id)).value,
    tell: (owed, before) => tell(dependencies, device, owed, before),
    change: (settle) =>
      changeState(store.devices, device.id, (now) => {
        const next = settle(now);
        return { state: next, answer: next };
      }),
    refused: ({ rule }, { type, field }) =>
      log.error('device-news-refused', { device: device.id, rule, type, ...given('field', field) }),
  });
};
