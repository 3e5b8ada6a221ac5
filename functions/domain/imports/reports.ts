import type { PlaceInput, ReportCommand } from '../case/commands.ts';
import { type DecidedEvent, decide } from '../case/decide.ts';

import { given } from '../given.ts';
import type { Datum } from '../grid/types.ts';
import type { Actor, Role } from '../identity/types.ts';
import type { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant/types.ts';
import { readDate } from './dates.ts';
import { readPoint } from './points.ts';
import {
  bounded,
  type Finder,
  finderOf,
  mandatory,
  named,
  type RowReader,
  readerOf,
  unrounded,
} from './reading.ts';
import type { Checked, ImportColumn, RawRow, ReportRow, RowFault } from './types.ts';

/** What rows of reports are read with: made once for many. `tenant` has the components that the rows name. */
export interface ReportSurroundings {
  readonly tenant: Tenant;
  readonly datum: Datum;
  readonly now: number;
  readonly actor: Actor;
  /** 问题来源 of everything that is imported, as the tenant's data says */
  readonly channel: string;
  readonly subcategories: Finder;
  readonly natures: Finder;
  readonly streets: Finder;
  readonly communities: Finder;
}

type Given = Pick<ReportSurroundings, 'tenant' | 'datum' | 'now' | 'actor' | 'channel'>;

export const reportSurroundings = (facts: Given): ReportSurroundings => {
  const { areas, catalogue, natures } = facts.tenant;
  const ofLevel = (level: 'street' | 'community'): Finder =>
    finderOf(
      [...areas.values()].filter((area) => area.level === level).map(({ code, name }) => [code, name]),
    );
  return {
    ...facts,
    subcategories: finderOf([...catalogue.subcategories.values()].map(({ code, name }) => [code, name])),
    natures: finderOf(natures),
    streets: ofLevel('street'),
    communities: ofLevel('community'),
  };
};

const longest = { number: 100, address: 200, name: 100 } as const;

const readPlace = (reader: RowReader, surroundings: ReportSurroundings): PlaceInput => {
  const { tenant, datum, streets, communities } = surroundings;
  const hasPoint = reader.cell('lng') !== undefined || reader.cell('lat') !== undefined;
  const point = hasPoint ? readPoint(reader, datum, tenant) : undefined;
  return {
    ...given('point', point),
    ...(point === undefined ? {} : { datum: 'WGS84' as const }),
    ...given('address', bounded(reader, 'address', longest.address)),
    ...given('street', named(reader, 'street', streets, 'unknown-area')),
    ...given('community', named(reader, 'community', communities, 'unknown-area')),
  };
};

const readTime = (reader: RowReader, { tenant, now }: ReportSurroundings): number | undefined => {
  const text = reader.cell('occurredAt');
  if (text === undefined) return undefined;
  const instant = readDate(text, tenant.calendar.timeZone);
  if (instant === undefined) return reader.fault('occurredAt', 'bad-date', { value: text });
  return instant > now ? reader.fault('occurredAt', 'future-date', { value: text }) : instant;
};

const readNumber = (reader: RowReader): string | undefined =>
  unrounded(reader, 'externalNumber', bounded(reader, 'externalNumber', longest.number));

const readText = (reader: RowReader, max: number): string | undefined =>
  mandatory(reader, 'text') === undefined ? undefined : bounded(reader, 'text', max);

const phoneForm = /^\+?[\d\- ()]{3,30}$/;

const readPhone = ({ cell, fault }: RowReader): string | undefined => {
  const text = cell('callerPhone')?.normalize('NFKC');
  if (text === undefined || phoneForm.test(text)) return text;
  return fault('callerPhone', 'bad-phone', { value: text });
};

const answers: ReadonlyMap<string, boolean> = new Map([
  ...['是', '1', 'y', 'yes', 'true'].map((text) => [text, true] as const),
  ...['否', '0', 'n', 'no', 'false'].map((text) => [text, false] as const),
]);

const readWish = ({ cell, fault }: RowReader): boolean | undefined => {
  const text = cell('wantsFollowUp');
  if (text === undefined) return undefined;
  return answers.get(text.toLowerCase()) ?? fault('wantsFollowUp', 'bad-yes-no', { value: text });
};

const readCaller = (reader: RowReader): ReportRow['caller'] => {
  const caller = {
    ...given('name', bounded(reader, 'callerName', longest.name)),
    ...given('phone', readPhone(reader)),
    ...given('wantsFollowUp', readWish(reader)),
  };
  return Object.keys(caller).length === 0 ? undefined : caller;
};

const readComponent = (reader: RowReader, { components }: Tenant): string | undefined => {
  const code = reader.cell('component');
  if (code === undefined || components.has(code)) return code;
  return reader.fault('component', 'unknown-component', { value: code });
};

/** Where the domain's own refusals of a report belong in a file. */
const columnOfField: Readonly<Record<string, ImportColumn>> = {
  place: 'address',
  'place.point': 'lng',
  'place.street': 'street',
  'place.community': 'community',
  text: 'text',
  occurredAt: 'occurredAt',
  subcategory: 'subcategory',
  component: 'component',
  nature: 'nature',
};

const faultOf = ({ type, field = '' }: Refusal): RowFault =>
  type === 'place-required'
    ? { type: 'missing', column: 'address' }
    : { type: 'refused', params: { refusal: type }, ...given('column', columnOfField[field]) };

const posts: readonly Role[] = ['acceptor', 'shiftLeader'];

/** The command that makes a case of a row: the same as of a call that somebody writes down. */
export const reportOf = (
  { caller, ...row }: ReportRow,
  { actor, channel }: Pick<ReportSurroundings, 'actor' | 'channel'>,
): Omit<ReportCommand, 'caseId' | 'number'> => ({
  action: 'report',
  ...row,
  channel,
  reporter: {
    ...caller,
    id: actor.id,
    role: actor.roles.find((role) => posts.includes(role)) ?? 'acceptor',
  },
  photos: [],
});

/** A row that is good, with the event that would begin its case. */
export interface GoodReport {
  readonly row: ReportRow;
  readonly begins: DecidedEvent;
}

const tryOut = (row: ReportRow, surroundings: ReportSurroundings): Checked<GoodReport> => {
  const { tenant, now, actor } = surroundings;
  const command = { ...reportOf(row, surroundings), caseId: '', number: '' };
  const decided = decide(undefined, command, { tenant, now, actor });
  if (!decided.ok) return { ok: false, faults: [faultOf(decided.refusal)] };
  return decided.value === undefined
    ? { ok: false, faults: [{ type: 'refused', params: { refusal: 'invalid-value' } }] }
    : { ok: true, value: { row, begins: decided.value } };
};

/** Reads a row of reports and tries it out on the intake itself: what is good here is taken when it is told to be. */
export const checkReport = (raw: RawRow, surroundings: ReportSurroundings): Checked<GoodReport> => {
  const { tenant, subcategories, natures } = surroundings;
  const reader = readerOf(raw);
  const text = readText(reader, tenant.policies.report.maxTextLength);
  const row = {
    ...given('externalNumber', readNumber(reader)),
    ...given('occurredAt', readTime(reader, surroundings)),
    place: readPlace(reader, surroundings),
    ...given('subcategory', named(reader, 'subcategory', subcategories, 'unknown-category')),
    ...given('component', readComponent(reader, tenant)),
    ...given('nature', named(reader, 'nature', natures, 'unknown-nature')),
    ...given('caller', readCaller(reader)),
  };
  if (text === undefined || reader.faults.length > 0) return { ok: false, faults: reader.faults };
  return tryOut({ ...row, text }, surroundings);
};

/**
 * What a report is known again by: the number that it has elsewhere, or everything that it says. Two rows without a number
 * that say the same of the same time and place are one report.
 */
export const identityOf = ({ externalNumber, occurredAt, text, place, caller }: ReportRow): string =>
  externalNumber === undefined
    ? JSON.stringify([
        'content',
        occurredAt,
        text,
        place.point,
        place.address,
        place.street,
        place.community,
        caller?.phone,
      ])
    : JSON.stringify(['number', externalNumber]);
