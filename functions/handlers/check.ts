import { wholeSecondsUp } from '../ports/workflows.ts';
import { parseTimerInput } from '../workflow/timer.ts';
import { checkOf, handledDistrict } from './district.ts';
import { environmentOf } from './environment.ts';

const district = handledDistrict(environmentOf.check(process.env));
const currentCheck = district.serving((tenant) => checkOf(tenant, district.store));

/** What the three state machines call when they wake. */
export const handler = async (input: unknown) => {
  const check = await currentCheck();
  const answer = await check(parseTimerInput(input));
  return { ...answer, wakeAt: wholeSecondsUp(answer.wakeAt) };
};
