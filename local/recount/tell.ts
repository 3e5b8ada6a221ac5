import type { CounterChange } from '../../functions/domain/evaluation/types.ts';
import type { CityRecount } from './city.ts';
import type { RecountState } from './recount.ts';

const told = 20;

const lacking = ({ scope, key, add }: CounterChange): string =>
  `${scope} ${key} lacks ${JSON.stringify(add)}`;

const tellLines = (lines: readonly string[]): void => {
  for (const line of lines.slice(0, told)) process.stdout.write(`${line}\n`);
  if (lines.length > told) process.stdout.write(`and ${lines.length - told} more\n`);
};

const outcomeOf = (count: number, repair: boolean): string =>
  repair && count > 0 ? `${count} repaired` : `${count} differences`;

/** Prints what a recount of a district found; true if that was nothing. */
export const tell = (state: RecountState, repair: boolean): boolean => {
  const { cases, compared, caseDifferences, counterDifferences, busy } = state;
  const lines = [
    ...caseDifferences.map(({ caseId, what }) => `case ${caseId}: ${what}`),
    ...counterDifferences.map(lacking),
  ];
  tellLines(lines);
  for (const day of busy) process.stdout.write(`${day}: written all the time, not compared\n`);
  process.stdout.write(`${cases} cases, ${compared} days: ${outcomeOf(lines.length, repair)}\n`);
  return lines.length === 0 && busy.length === 0;
};

/** Prints what a recount of a city found; true if that was nothing. */
export const tellCity = (found: CityRecount, repair: boolean): boolean => {
  const { cases, events, compared, untold, differences } = found;
  const lines = [
    ...untold.map(({ tenant, id }) => `${tenant}: event ${id} was never counted, or is still on its way`),
    ...differences.map(lacking),
  ];
  tellLines(lines);
  if (!compared) process.stdout.write('The city counted all the time: not compared\n');
  process.stdout.write(`${cases} cases, ${events} events: ${outcomeOf(lines.length, repair)}\n`);
  return lines.length === 0 && compared;
};
