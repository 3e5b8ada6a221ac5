import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { Counts } from './figures.ts';
import type { ReplayResult } from './replay.ts';

const ranks = 10;

const section = (title: string, counts: Counts, most = Number.POSITIVE_INFINITY): string => {
  const entries = Object.entries(counts);
  const shown = entries.slice(0, most).map(([name, count]) => `  ${String(count).padStart(7)}  ${name}`);
  const rest = entries.length - shown.length;
  return [title, ...shown, ...(rest > 0 ? [`           and ${rest} more`] : [])].join('\n');
};

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : ` (${((part / whole) * 100).toFixed(1)} %)`;

const repairTexts = {
  closedBeforeReported: 'closed before they were reported: taken as closed at once',
  dueBeforeReported: 'due before they were reported: the due date is left out',
  defaultPoint: 'on the point that the source uses for "unknown": taken as without place',
  outsideDistrict: 'with a point outside the district: taken as without place',
} as const;

/** The summary for people. */
export const printFigures = (tenant: Tenant, result: ReplayResult, output: NodeJS.WritableStream): void => {
  const { lights } = result;
  const repairs = Object.entries(repairTexts)
    .map(([repair, text]) => [result.repairs[repair as keyof typeof repairTexts], text] as const)
    .filter(([count]) => count !== undefined)
    .map(([count, text]) => `  ${String(count).padStart(7)}  ${text}`);
  const parts = [
    `${tenant.city.name} ${tenant.district.name}`,
    '',
    `reports    ${result.reports}`,
    `filed      ${result.filed}`,
    `dispatched ${result.dispatched}`,
    `closed     ${result.closed}`,
    `  on time  ${result.onTime}${share(result.onTime, result.closed)}`,
    `  overdue  ${result.overdue}${share(result.overdue, result.closed)}`,
    `reworked   ${result.reworked}`,
    `open       ${result.open}, of these over their limit ${result.openOverdue}`,
    `warnings   ${result.warned}, breaches ${result.breached}`,
    `lights at feedback: green ${lights.green}, amber ${lights.amber}, red ${lights.red}`,
    '',
    section('by channel', result.byChannel),
    '',
    section('dispatched per unit', result.byUnit, ranks),
    '',
    section('ten busiest subcategories', result.bySubcategory, ranks),
    '',
    section('streets', result.byStreet, ranks),
    '',
    section('ten busiest communities', result.byCommunity, ranks),
    ...(repairs.length === 0 ? [] : ['', 'put right in the file', ...repairs]),
    '',
    `${result.seconds.toFixed(1)} s, ${result.lifecyclesPerSecond} lifecycles a second`,
    '',
  ];
  output.write(`${parts.join('\n')}\n`);
};
