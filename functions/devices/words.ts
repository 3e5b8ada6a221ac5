import { isEventRule } from '../domain/devices/alarm.ts';
import type { AlarmNews, DeviceRule, DeviceSettings, Owed } from '../domain/devices/types.ts';
import type { Language, Tenant } from '../domain/tenant/types.ts';

/** What the timeline of a case says of a device; what a new case says is the rule's own text. */
const comments: Readonly<Record<Language, Readonly<Record<AlarmNews, string>>>> = {
  'zh-CN': {
    raised: '设备“{device}”报告同一问题：{text}',
    again: '设备“{device}”再次报警：{text}',
    flapping: '设备“{device}”反复报警，稳定之前不再逐次记录。{text}',
    cleared: '设备“{device}”读数已恢复正常（{value}{unit}）。',
  },
  en: {
    raised: 'Device "{device}" reports the same: {text}',
    again: 'Device "{device}" reports it again: {text}',
    flapping: 'Device "{device}" comes and goes; until it is steady no more is noted. {text}',
    cleared: 'Device "{device}" reads normal again ({value}{unit}).',
  },
};

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** What a rule is about, in the tenant's words. */
const subjectOf = (rule: DeviceRule, settings: DeviceSettings): { name: string; unit: string } => {
  if (isEventRule(rule)) {
    return { name: settings.events.find(({ code }) => code === rule.event)?.name ?? rule.event, unit: '' };
  }
  const metric = settings.metrics.find(({ code }) => code === rule.metric);
  return { name: metric?.name ?? rule.metric, unit: metric?.unit ?? '' };
};

export interface Telling {
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
  fill(comments[telling.tenant.language][owed.news], {
    ...valuesOf(telling, owed),
    text: reportText(telling, owed),
  });
