import type { LiveChange } from '../ports/live.ts';
import type { OutboxMessage } from '../store/types.ts';

const distinct = (...names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.filter((name) => name !== undefined)),
];

/** What those who look on are told of a settled message. */
export const liveChangeOf = ({ event, before, after }: OutboxMessage): LiveChange => ({
  caseId: event.caseId,
  queues: distinct(before?.queue, after.queue),
  units: distinct(before?.unit, after.unit),
});
