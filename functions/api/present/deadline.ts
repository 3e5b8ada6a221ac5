import type { Case } from '../../domain/case/types.ts';
import { type DueStep, explainDue } from '../../domain/sla/explain.ts';
import type { Calendar, Clock, Limit, LimitUnit, Stage } from '../../domain/sla/types.ts';

import type { Language } from '../../domain/tenant/types.ts';
import type * as answers from '../schemas/answers.ts';
import { presentClock, type Shown, type Viewer } from './case.ts';
import { iso, written } from './time.ts';

interface Words {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly units: Readonly<Record<LimitUnit, string>>;
  readonly kinds: Readonly<Record<DueStep['kind'], string>>;
  readonly none: string;
  readonly summary: string;
  /** where extensions, suspensions or a due time of its own moved the deadline */
  readonly moved: string;
  /** the same for the public, which is not told who asked for what */
  readonly adjusted: string;
  /** for the public, while the clock stands still */
  readonly paused: string;
  readonly step: string;
  readonly run: string;
}

const wordsOf: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    stages: { dispatch: '派遣', disposal: '处置', verification: '核查' },
    units: {
      urgentWorkingHour: '紧急工作时',
      workingHour: '工作时',
      urgentWorkingDay: '紧急工作日',
      workingDay: '工作日',
      calendarDay: '自然日',
      minute: '分钟',
    },
    kinds: {
      workday: '工作日',
      weekend: '休息日，不计',
      holiday: '节假日，不计',
      makeUpWorkday: '调休工作日',
      continuous: '连续计时',
    },
    none: '没有正在运行的时限。',
    summary: '{stage}时限 {amount} {unit}，自 {start} 起，至 {due} 止。',
    moved: '按原时限应为 {original}；因延期、挂账或指定期限变为 {due}。',
    adjusted: '原定 {original}，现调整为 {due}。',
    paused: '因条件所限，处置暂停计时，恢复后按剩余时间继续。',
    step: '{date}（{kind}）：{from}—{to}，计 {minutes} 分钟',
    run: '{date} 至 {lastDate}（{kind}）：{days} 天，计 {minutes} 分钟',
  },
  en: {
    stages: { dispatch: 'dispatch', disposal: 'disposal', verification: 'verification' },
    units: {
      urgentWorkingHour: 'urgent working hours',
      workingHour: 'working hours',
      urgentWorkingDay: 'urgent working days',
      workingDay: 'working days',
      calendarDay: 'calendar days',
      minute: 'minutes',
    },
    kinds: {
      workday: 'working day',
      weekend: 'day off, not counted',
      holiday: 'holiday, not counted',
      makeUpWorkday: 'make-up workday',
      continuous: 'counted without a break',
    },
    none: 'No limit is running.',
    summary: 'The limit for {stage} is {amount} {unit}, from {start} to {due}.',
    moved:
      'By the original limit it would be {original}; extensions, suspensions or a due time of its own made it {due}.',
    adjusted: ' It was to be {original} at first and is {due} now.',
    paused: 'It cannot be done for now; the limit stands still and goes on with the time that is left.',
    step: '{date} ({kind}): {from}–{to}, {minutes} minutes',
    run: '{date} to {lastDate} ({kind}): {days} days, {minutes} minutes',
  },
};

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

const formatter = (calendar: Calendar, language: Language, style: 'time' | 'dateTime') =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: calendar.timeZone,
    ...(style === 'dateTime' ? { dateStyle: 'medium' } : {}),
    timeStyle: 'short',
  });

const minutes = (milliseconds: number): number => Math.round(milliseconds / 60_000);

const presentStep = (step: DueStep, calendar: Calendar, language: Language) => {
  const words = wordsOf[language];
  const { counted, ...rest } = step;
  const time = formatter(calendar, language, step.kind === 'continuous' ? 'dateTime' : 'time');
  const values = {
    ...rest,
    kind: words.kinds[step.kind],
    from: time.format(step.from),
    to: time.format(step.to),
    minutes: minutes(counted),
  };
  const text = fill(step.days > 1 && step.kind !== 'continuous' ? words.run : words.step, values);
  return { ...written(rest), countedMinutes: minutes(counted), text };
};

const summaryFor = (
  clock: Clock,
  original: number,
  calendar: Calendar,
  language: Language,
  whenMoved: 'moved' | 'adjusted' = 'moved',
): string => {
  const words = wordsOf[language];
  const { format } = formatter(calendar, language, 'dateTime');
  const { amount, unit }: Limit = clock.limit;
  const values = {
    stage: words.stages[clock.stage],
    amount,
    unit: words.units[unit],
    start: format(clock.startedAt),
    due: format(clock.dueAt),
    original: format(original),
  };
  return fill(original === clock.dueAt ? words.summary : `${words.summary}${words[whenMoved]}`, values);
};

/** The clock that matters now: the running one, else a paused one, else the last that ran. */
const currentClock = ({ clocks }: Case): Clock | undefined => {
  const all = Object.values(clocks);
  const byStatus = (status: Clock['status']) => all.filter((clock) => clock.status === status);
  const [first] = [
    ...byStatus('running'),
    ...byStatus('paused'),
    ...byStatus('stopped').toSorted((a, b) => b.startedAt - a.startedAt),
  ];
  return first;
};

/** What the public is promised: until when the case is to be handled and by which limit, if anything is promised. */
export const presentPromise = (
  { clocks: { disposal } }: Case,
  { tenant: { calendar }, language }: Pick<Viewer, 'tenant' | 'language'>,
): { readonly dueAt?: string; readonly text: string } | undefined => {
  if (disposal === undefined) return undefined;
  if (disposal.status === 'paused') return { text: wordsOf[language].paused };
  const { startedAt, limit, dueAt } = disposal;
  const original = explainDue(startedAt, limit, calendar).at(-1)?.to ?? dueAt;
  return { dueAt: iso(dueAt), text: summaryFor(disposal, original, calendar, language, 'adjusted') };
};

/** Why the deadline is what it is: the clock's limit counted through the calendar, and whether it was moved since. */
export const explainDeadline = (
  subject: Case,
  { tenant, language, now }: Viewer,
): Shown<typeof answers.deadlineAnswer> => {
  const clock = currentClock(subject);
  if (clock === undefined) return { running: false, summary: wordsOf[language].none, steps: [] };
  const { calendar } = tenant;
  const steps = explainDue(clock.startedAt, clock.limit, calendar);
  const original = steps.at(-1)?.to ?? clock.dueAt;
  return {
    running: clock.status === 'running',
    clock: presentClock(clock, now),
    summary: summaryFor(clock, original, calendar, language),
    steps: steps.map((step) => presentStep(step, calendar, language)),
  };
};
