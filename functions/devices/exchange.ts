import { platform } from '../alarms/cases.ts';
import type { ReportCommand } from '../domain/case/commands.ts';
import type { Case } from '../domain/case/types.ts';
import type { Device } from '../domain/devices/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { reporterOf, type TellingDependencies } from './telling.ts';

type Dependencies = Pick<TellingDependencies, 'store' | 'executor'>;

/** What another platform hands over; the channel is the one that it was registered with. */
export interface HandedOver
  extends Pick<ReportCommand, 'text' | 'place' | 'nature' | 'subcategory' | 'occurredAt' | 'photos'> {
  readonly externalNumber: string;
  readonly caller?: { readonly name?: string; readonly phone?: string; readonly wantsFollowUp?: boolean };
}

/** The case that a source knows by that number. */
export const caseHandedOver = async (
  { store }: Pick<Dependencies, 'store'>,
  source: Pick<Device, 'id'>,
  externalNumber: string,
): Promise<Case | undefined> => {
  const id = await store.devices.handedOver(source.id, externalNumber);
  return id === undefined ? undefined : store.cases.load(id, { fresh: true });
};

/**
 * Takes over a report of another platform, once for each of its numbers: a repeat answers the first, whatever else it says.
 * Refusals: those of a report.
 */
export const handOver = async (
  dependencies: Dependencies,
  source: Device,
  { externalNumber, caller, ...report }: HandedOver,
): Promise<Result<{ readonly case: Case; readonly repeated: boolean }>> => {
  const { store, executor } = dependencies;
  const known = await caseHandedOver(dependencies, source, externalNumber);
  if (known !== undefined) return ok({ case: known, repeated: true });
  if (source.channel === undefined) return refuse('device-may-not', undefined, { kind: source.kind });
  // Until the number is remembered, the key is what a repeat is known by.
  const key = `exchange ${source.id} ${source.createdAt} ${externalNumber}`;
  const done = await executor.report({
    report: {
      action: 'report',
      ...report,
      channel: source.channel,
      externalNumber,
      reporter: { ...caller, id: reporterOf(source), role: 'system' },
    },
    actor: platform,
    idempotency: { key, bodyHash: key },
  });
  if (!done.ok) return done;
  const first = await store.devices.saveHandedOver(source.id, externalNumber, done.value.case.id);
  const { case: subject, repeated } = done.value;
  const standing = first === subject.id ? subject : await store.cases.load(first, { fresh: true });
  return ok({ case: standing ?? subject, repeated: repeated || first !== subject.id });
};
