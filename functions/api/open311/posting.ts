import { sha256 } from '../../commands/digest.ts';
import type { Executed, Idempotency, ReportRequest } from '../../commands/execute.ts';
import type { PlaceInput, ReportCommand } from '../../domain/case/commands.ts';
import type { Reporter } from '../../domain/case/types.ts';
import type { FormAnswer } from '../../domain/catalogue/fields.ts';
import { given } from '../../domain/given.ts';
import type { Actor } from '../../domain/identity/types.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Language } from '../../domain/tenant/types.ts';
import type { Open311Key } from '../../store/open311Keys.ts';
import { messageFor } from '../problems/message.ts';
import type { Answering, Asking } from './asking.ts';
import { readAttributes } from './attributes.ts';
import { keyShown } from './keys.ts';
import { mistaken } from './mistakes.ts';
import { type Parameters, type Read, readNumber, readText } from './parameters.ts';
import { reporterPrefix } from './published.ts';

/** As long as the standard allows; a district may allow less. */
export const longestDescription = 4_000;
const longestName = 100;
const longestAddress = 200;
const longestUrl = 2_000;

/** The key of whoever writes. Refusals: keyMissing, keyUnknown. */
export const keyOf = async ({ deps, parameters }: Asking): Promise<Read<Open311Key>> => {
  const text = parameters.text('api_key');
  if (text === undefined) return mistaken('keyMissing');
  const key = await keyShown(text, deps.store.open311Keys);
  return key === undefined ? mistaken('keyUnknown') : ok(key);
};

/** A program of others acts as one of the public, under the name of its key. */
export const actorOf = ({ id, name }: Open311Key): Actor => ({
  id: `${reporterPrefix}${id}`,
  name,
  roles: ['citizen'],
});

/** What the domain refuses, in the words that everybody else reads. */
export const toldMistake = (refusal: Refusal, language: Language) =>
  ({ ok: false, refusal: [{ status: 400, told: messageFor(refusal, language).detail }] }) as const;

/** Refusals: locationHalf, numberWrong. */
const readPoint = (parameters: Parameters): Read<Pick<PlaceInput, 'point' | 'datum'> | undefined> => {
  const lat = readNumber(parameters, 'lat', { min: -90, max: 90 });
  if (!lat.ok) return lat;
  const long = readNumber(parameters, 'long', { min: -180, max: 180 });
  if (!long.ok) return long;
  if (lat.value === undefined && long.value === undefined) return ok(undefined);
  if (lat.value === undefined || long.value === undefined) return mistaken('locationHalf');
  return ok({ point: [long.value, lat.value], datum: 'WGS84' });
};

/** Refusals: locationUnknown. */
const readArea = (parameters: Parameters, { deps }: Asking): Read<PlaceInput | undefined> => {
  const code = parameters.text('address_id');
  if (code === undefined) return ok(undefined);
  const area = deps.tenant.areas.get(code);
  if (area === undefined) return mistaken('locationUnknown', { value: code });
  return ok({ [area.level]: code });
};

/** The most exact of what is said. Refusals: locationMissing, addressMissing, and those of each way to say it. */
const readPlace = (parameters: Parameters, asking: Asking, channel: string): Read<PlaceInput> => {
  const address = readText(parameters, 'address_string', longestAddress);
  if (!address.ok) return address;
  const point = readPoint(parameters);
  if (!point.ok) return point;
  const area = readArea(parameters, asking);
  if (!area.ok) return area;
  const where = point.value ?? area.value;
  if (where !== undefined) return ok({ ...where, ...given('address', address.value) });
  if (address.value === undefined) return mistaken('locationMissing');
  const mayLackPlace = asking.deps.tenant.channels.get(channel)?.mayLackPlace ?? false;
  return mayLackPlace ? ok({ address: address.value }) : mistaken('addressMissing');
};

const phonePattern = /^\+?[\d\- ()]{3,30}$/;

/** Who reports, as far as they say. Refusals: tooLong, phoneWrong. */
const readReporter = (parameters: Parameters, actor: Actor): Read<Reporter> => {
  const first = readText(parameters, 'first_name', longestName);
  if (!first.ok) return first;
  const last = readText(parameters, 'last_name', longestName);
  if (!last.ok) return last;
  const phone = parameters.text('phone');
  if (phone !== undefined && !phonePattern.test(phone)) return mistaken('phoneWrong');
  const name = [first.value, last.value].filter((part) => part !== undefined).join(' ');
  return ok({
    id: actor.id,
    role: 'citizen',
    ...given('name', name === '' ? undefined : name),
    ...given('phone', phone),
  });
};

const mediaQuestions: Readonly<Record<Language, string>> = { 'zh-CN': '照片或视频链接', en: 'Link to media' };

/** A link to media is kept as what it is, an answer in words; nothing is ever fetched from it. Refusals: urlWrong, tooLong. */
export const readMedia = ({ parameters, deps }: Asking): Read<readonly FormAnswer[]> => {
  const url = readText(parameters, 'media_url', longestUrl);
  if (!url.ok) return url;
  if (url.value === undefined) return ok([]);
  if (!/^https?:\/\/\S+$/i.test(url.value)) return mistaken('urlWrong');
  const question = mediaQuestions[deps.tenant.language];
  return ok([{ code: 'media_url', question, answer: url.value }]);
};

interface Service {
  readonly code: string;
  readonly name: string;
}

/** Refusals: serviceMissing, serviceNotFound. */
const readService = (parameters: Parameters, { deps }: Asking): Read<Service> => {
  const code = parameters.text('service_code');
  if (code === undefined) return mistaken('serviceMissing');
  const found = deps.tenant.catalogue.subcategories.get(code);
  return found === undefined ? mistaken('serviceNotFound', { value: code }) : ok(found);
};

type Report = Extract<ReportRequest['report'], { readonly action: 'report' }>;

/** What the form of the service asks, and the link to media. Refusals: those of attributes and of media. */
const readAnswers = (
  parameters: Parameters,
  asking: Asking,
  service: string,
): Read<readonly FormAnswer[]> => {
  const fields = asking.deps.tenant.formFields?.get(service) ?? [];
  const answers = readAttributes(parameters, fields, service);
  if (!answers.ok) return answers;
  const media = readMedia(asking);
  return media.ok ? ok([...answers.value, ...media.value]) : media;
};

/** The report that a request makes. Refusals: everything that can be wrong with one. */
const readReport = (asking: Asking, channel: string, actor: Actor): Read<Report> => {
  const { parameters } = asking;
  const service = readService(parameters, asking);
  if (!service.ok) return service;
  const place = readPlace(parameters, asking, channel);
  if (!place.ok) return place;
  const answers = readAnswers(parameters, asking, service.value.code);
  if (!answers.ok) return answers;
  const reporter = readReporter(parameters, actor);
  if (!reporter.ok) return reporter;
  const description = readText(parameters, 'description', longestDescription);
  if (!description.ok) return description;
  const report: Omit<ReportCommand, 'caseId' | 'number'> = {
    action: 'report',
    channel,
    // The standard lets the words be left out; the name of the service then says what there is to say.
    text: description.value ?? service.value.name,
    place: place.value,
    subcategory: service.value.code,
    reporter: reporter.value,
    photos: [],
    ...given('answers', answers.value.length === 0 ? undefined : answers.value),
  };
  return ok(report);
};

/** For so long at least, and for twice as long at most, the same report with the same key is taken for a repeat. */
const repeatMilliseconds = 10 * 60_000;

/** The attempt by its content within some minutes, and the attempt that it would repeat from the minutes before. */
const attemptOf = ({ parameters, now }: Asking, key: Open311Key) => {
  const bodyHash = sha256(parameters.fingerprint());
  const round = Math.floor(now / repeatMilliseconds);
  const named = (which: number): Idempotency => ({ key: `open311 ${key.id} ${bodyHash} ${which}`, bodyHash });
  return { current: named(round), before: named(round - 1) };
};

/** Takes a report in once, however often it is sent within some minutes. Refusals: those of the command. */
const takeIn = async (
  asking: Asking,
  key: Open311Key,
  request: Omit<ReportRequest, 'idempotency'>,
): Promise<Result<Pick<Executed, 'case'>>> => {
  const { cases } = asking.deps.store;
  const { current, before } = attemptOf(asking, key);
  const earlier = await cases.guard(before.key);
  const known = earlier && (await cases.load(earlier.caseId));
  return known === undefined
    ? asking.deps.executor.report({ ...request, idempotency: current })
    : ok({ case: known });
};

const notices: Readonly<Record<Language, string>> = {
  'zh-CN': '已收到，受理编号：{number}',
  en: 'Received under the number {number}',
};

/** Takes in a report by a program of others. Refusals: keyMissing, keyUnknown, notTaken, and those of the report. */
export const postRequest: Answering = async (asking) => {
  const { deps, language } = asking;
  const key = await keyOf(asking);
  if (!key.ok) return key;
  const channel = deps.tenant.services?.open311?.channel;
  if (channel === undefined) return mistaken('notTaken');
  const actor = actorOf(key.value);
  const report = readReport(asking, channel, actor);
  if (!report.ok) return report;
  const taken = await takeIn(asking, key.value, { report: report.value, actor });
  if (!taken.ok) return toldMistake(taken.refusal, language);
  const { id, number } = taken.value.case;
  const notice = notices[deps.tenant.language].replace('{number}', number);
  return ok({
    root: 'service_requests',
    content: [{ service_request_id: id, service_notice: notice, account_id: null }],
  });
};
