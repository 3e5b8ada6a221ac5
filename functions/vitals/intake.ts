import { timeRefusal } from '../devices/checks.ts';
import { given } from '../domain/given.ts';
import type { Refusal } from '../domain/refusal.ts';
import { observeVital } from '../domain/vitals/observe.ts';
import { isValid, merged, receptionOf, slotOf } from '../domain/vitals/readings.ts';
import type { Reading, ReadingNote, VitalSettings, VitalSign } from '../domain/vitals/types.ts';
import type { ItemFault } from '../store/devices.ts';
import { changeVital } from './states.ts';
import { tellVital, type VitalTelling } from './telling.ts';

/** What somebody says of a sign, or what is wrong with how they say it. */
export type PushedItem =
  | {
      readonly sign: string;
      readonly value: number;
      readonly at: number;
      /** the unit of measure that it is in, where they say so */
      readonly measure?: string;
    }
  | { readonly fault: ItemFault };

export interface PushAnswer {
  readonly status: 'accepted' | 'duplicate' | 'refused';
  readonly sign?: string;
  readonly notes?: readonly ReadingNote[];
  readonly fault?: ItemFault;
}

/** Who pushes, by what they may push. */
export type MayPush = (sign: VitalSign) => boolean;

interface Admitted {
  readonly index: number;
  readonly sign: VitalSign;
  readonly reading: Reading;
}

interface Settled {
  readonly index: number;
  readonly answer: PushAnswer;
}

const refusalOf = (
  sign: VitalSign | undefined,
  { sign: code, at }: Exclude<PushedItem, { fault: ItemFault }>,
  mayPush: MayPush,
  now: number,
): Refusal | undefined => {
  if (sign === undefined) return { type: 'unknown-vital-sign', field: 'sign', params: { sign: code } };
  if (!mayPush(sign)) return { type: 'vital-sign-of-others', field: 'sign', params: { sign: code } };
  return timeRefusal(at, 'at', now);
};

const admitOne = (
  signs: ReadonlyMap<string, VitalSign>,
  item: Exclude<PushedItem, { fault: ItemFault }>,
  mayPush: MayPush,
  now: number,
): { readonly sign: VitalSign; readonly reading: Reading } | { readonly answer: PushAnswer } => {
  const sign = signs.get(item.sign);
  const fault = refusalOf(sign, item, mayPush, now);
  if (sign === undefined || fault !== undefined)
    return { answer: { status: 'refused', sign: item.sign, ...given('fault', fault) } };
  const { value, at, measure = sign.measure } = item;
  const wrong = measure === sign.measure ? {} : ({ wrongMeasure: true } as const);
  return { sign, reading: { at, value, receivedAt: now, ...wrong } };
};

const admit = (
  { tenant, clock }: VitalTelling,
  items: readonly PushedItem[],
  mayPush: MayPush,
): readonly (Admitted | Settled)[] => {
  const now = clock.now();
  const signs = new Map(tenant.vitals?.signs.map((sign) => [sign.code, sign]));
  return items.map((item, index) =>
    'fault' in item
      ? { index, answer: { status: 'refused', fault: item.fault } }
      : { index, ...admitOne(signs, item, mayPush, now) },
  );
};

const notesOf = (
  { sign, reading }: Admitted,
  after: readonly Reading[],
  newest: number,
): readonly ReadingNote[] => {
  const ofInstant = after.filter(({ at }) => at === reading.at);
  const [first] = ofInstant;
  if (first === undefined) return ['superseded'];
  return [
    ...(reading.at < newest ? (['late'] as const) : []),
    ...(isValid(sign, reading) ? [] : (['implausible'] as const)),
    ...(first.value === reading.value && first.wrongMeasure === reading.wrongMeasure
      ? []
      : (['conflicting'] as const)),
  ];
};

const settledOf = (
  admitted: readonly Admitted[],
  before: readonly Reading[],
  after: readonly Reading[],
  newest: number,
): readonly Settled[] =>
  admitted.map((item, place) => {
    const earlier = admitted.slice(0, place).map(({ reading }) => reading);
    const status = receptionOf([...before, ...earlier], item.reading);
    const notes = status === 'duplicate' ? [] : notesOf(item, after, newest);
    const said = notes.length === 0 ? {} : { notes };
    return { index: item.index, answer: { status, sign: item.sign.code, ...said } };
  });

/**
 * Keeps the readings of one sign, then judges them, so that what was kept by a process which ended in between is judged when
 * it is sent again: whoever gets no answer sends again.
 */
const takeSign = async (
  telling: VitalTelling,
  { flapping, retentionDays }: VitalSettings,
  own: readonly Admitted[],
): Promise<readonly Settled[]> => {
  const [first] = own;
  if (first === undefined) return [];
  const { sign } = first;
  const { vitals } = telling.store;
  const newest = (await vitals.state(sign.code)).value.latest?.at ?? 0;
  const settled: Settled[] = [];
  const kept: Reading[] = [];
  for (const [, slot] of Map.groupBy(own, ({ reading }) => slotOf(reading.at))) {
    const readings = slot.map(({ reading }) => reading);
    const before = await vitals.record(sign.code, readings, retentionDays);
    const after = merged([...before, ...readings]);
    const instants = new Set(readings.map(({ at }) => at));
    kept.push(...after.filter(({ at }) => instants.has(at)));
    settled.push(...settledOf(slot, before, after, newest));
  }
  await changeVital(vitals, sign.code, (state) => observeVital(state, sign, kept, flapping));
  await tellVital(telling, sign);
  return settled;
};

/**
 * Takes readings, every item by itself, each once for its sign and instant however often it is sent. What follows from them
 * is told before the answer; if the process ends in between, the sweep tells it.
 */
export const receiveReadings = async (
  telling: VitalTelling,
  items: readonly PushedItem[],
  mayPush: MayPush,
): Promise<readonly PushAnswer[]> => {
  const looked = admit(telling, items, mayPush);
  const admitted = looked.flatMap((item) => ('sign' in item ? [item] : []));
  const settled = looked.flatMap((item) => ('answer' in item ? [item] : []));
  const { vitals } = telling.tenant;
  if (vitals !== undefined)
    for (const [, own] of Map.groupBy(admitted, ({ sign }) => sign.code))
      settled.push(...(await takeSign(telling, vitals, own)));
  return settled.toSorted((left, right) => left.index - right.index).map(({ answer }) => answer);
};
