import { fill, remark } from '../alarms/words.ts';
import type { Owed } from '../domain/alarms/types.ts';
import { isEventRule } from '../domain/devices/alarm.ts';
import type { DeviceRule, DeviceSettings } from '../domain/devices/types.ts';
import type { Tenant } from '../domain/tenant/types.ts';

/** What a rule is about, in the tenant's words. */
const subjectOf = (rule: DeviceRule, settings: DeviceSettings): { name: string; unit: string } => {
  if (isEventRule(rule)) {
    return { name: settings.events.find(({ code }) => code === rule.event)?.name ?? rule.event, unit: '' };
  }
  const metric = settings.metrics.find(({ code }) => code === rule.metric);
  return { name: metric?.name ?? rule.metric, unit: metric?.unit ?? '' };
};

interface Telling {
  readonly tenant: Pick<Tenant, 'language'>;
  readonly settings: DeviceSettings;
  readonly device: { readonly name: string };
  readonly rule: DeviceRule;
}

const valuesOf = ({ settings, device, rule }: Telling, { value }: Owed) => ({
  device: device.name,
  value: value === undefined ? '' : String(value),
  ...subjectOf(rule, settings),
});

/** The text of a new case. */
export const reportText = (telling: Telling, owed: Owed): string =>
  fill(telling.rule.text, valuesOf(telling, owed));

/** The text of a remark in a case that is there. */
export const commentText = (telling: Telling, owed: Owed): string =>
  remark(telling.tenant.language, 'device', owed.news, {
    ...valuesOf(telling, owed),
    text: reportText(telling, owed),
  });
