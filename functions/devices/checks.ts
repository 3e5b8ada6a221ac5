import type { Device, DeviceSettings, Observation } from '../domain/devices/types.ts';
import { validatePoint } from '../domain/grid/geometry.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { PhotoPort } from '../ports/photos.ts';

/** How far clocks may be apart, in milliseconds: Standard Webhooks asks for a limit, five minutes are usual. */
export const tolerance = 300_000;

/** What came later than that says nothing of today. */
const oldestDays = 7;
const day = 86_400_000;

interface Asking {
  readonly settings: DeviceSettings;
  readonly device: Device;
  readonly photos: Pick<PhotoPort, 'find'>;
  readonly now: number;
}

type Check<K extends Observation['kind']> = (
  observation: Extract<Observation, { kind: K }>,
  asking: Asking,
) => Refusal | undefined | Promise<Refusal | undefined>;

const checkReading: Check<'reading'> = ({ metric: code, value }, { settings }): Refusal | undefined => {
  const metric = settings.metrics.find((known) => known.code === code);
  if (metric === undefined)
    return { type: 'unknown-metric', field: 'reading.metric', params: { metric: code } };
  const { min, max } = metric;
  const believable = value >= min && value <= max;
  return believable ? undefined : { type: 'invalid-value', field: 'reading.value', params: { min, max } };
};

const checkEvent: Check<'event'> = async (
  { type, photo },
  { settings, photos },
): Promise<Refusal | undefined> => {
  if (!settings.events.some(({ code }) => code === type))
    return { type: 'unknown-detection', field: 'event.type', params: { type } };
  const isMissing = photo !== undefined && (await photos.find(photo)) === undefined;
  return isMissing ? { type: 'unknown-photo', field: 'event.photo', params: { photo } } : undefined;
};

const checkPosition: Check<'position'> = ({ point }, { device: { kind } }) => {
  if (kind !== 'vehicle') return { type: 'device-may-not', field: 'position', params: { kind } };
  const valid = validatePoint(point, 'position.point');
  return valid.ok ? undefined : valid.refusal;
};

/** What stands against an instant at which something is said to have been measured. */
export const timeRefusal = (at: number, field: string, now: number): Refusal | undefined => {
  if (at > now + tolerance) return { type: 'time-in-future', field };
  return at < now - oldestDays * day
    ? { type: 'reading-too-old', field, params: { days: oldestDays } }
    : undefined;
};

const checkKind = (observation: Observation, asking: Asking) => {
  if (observation.kind === 'reading') return checkReading(observation, asking);
  return observation.kind === 'event' ? checkEvent(observation, asking) : checkPosition(observation, asking);
};

/** What stands against an observation of a device, beside its shape. */
export const refusalOf = async (observation: Observation, asking: Asking): Promise<Refusal | undefined> =>
  timeRefusal(observation.at, `${observation.kind}.at`, asking.now) ?? checkKind(observation, asking);

/** What an observation says, in short. */
export const inShort = (observation: Observation): string => {
  if (observation.kind === 'reading') return `${observation.metric} ${observation.value}`;
  return observation.kind === 'event' ? observation.type : `[${observation.point.join(', ')}]`;
};
