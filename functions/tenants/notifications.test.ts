import { describe, expect, it } from 'vitest';
import { loadTenant } from './index.ts';
import { snapshotOf, tenantFrom } from './snapshot.ts';
import { checkFaults, tenantsWith } from './testing.ts';

const file = 'testville/notifications.json';
const table = 'testville/notification-templates.csv';
const settings = (content: object) => ({ [file]: JSON.stringify({ schemaVersion: 1, ...content }) });
const templates = (...rows: readonly string[]) => ({
  [table]: ['template,channel,language,subject,text', ...rows].join('\n'),
});

describe('notifications.json', () => {
  checkFaults([
    ['may be absent', {}],
    ['may say nothing', settings({})],
    [
      'must have periods of the clock',
      settings({ quietHours: { sms: '21-8' } }),
      `${file}, quietHours.sms: must be a period such as "21:00-08:00", not "21-8"`,
    ],
    [
      'must have periods that end',
      settings({ quietHours: { sms: '08:00-08:00' } }),
      `${file}, quietHours.sms: must not begin when it ends, not "08:00-08:00"`,
    ],
    [
      'must name units that are there',
      settings({ robots: [{ name: 'r', unit: 'u9', templates: ['dispatched'] }] }),
      `${file}, robots.0.unit: "u9" is not a unit here`,
    ],
    [
      'must say for whom a robot is, once',
      settings({ robots: [{ name: 'r', templates: ['dispatched'] }] }),
      `${file}, robots.0: must have a unit or a role`,
    ],
  ]);
});

describe('notification-templates.csv', () => {
  checkFaults([
    ['may say it in the tenant’s own words', templates('closed,sms,en,,"Case {number}: done"')],
    [
      'must name variables that there are',
      templates('closed,sms,en,,"Case {nummer}: done"'),
      `${table}, row 2, text: names {nummer}, which is none of {number}, {place}, {reason}, {category}, {stage}, {district}, {link}, {cases}, {expected}, not "Case {nummer}: done"`,
    ],
    [
      'must be short enough for a text message',
      templates(`closed,sms,en,,${'x'.repeat(501)}`),
      `${table}, row 2, text: is longer than the 500 characters of a text message`,
    ],
    [
      'must say the same thing once',
      templates('closed,sms,en,,a', 'closed,email,en,,b', 'closed,sms,en,,c'),
      `${table}, row 4, template: "closed sms en" is already in row 2`,
    ],
  ]);

  it('travels with the tenant into its snapshot, beside what holds where nothing is said', async () => {
    const root = await tenantsWith({
      ...settings({ quietHours: { sms: '21:00-08:00' }, subscriptions: { perAddress: 3 } }),
      ...templates('closed,,en,,Done'),
    });
    const loaded = await loadTenant(root, 'testville/south');
    if (!loaded.ok) throw new Error('the fixture does not load');
    const expected = {
      quietHours: { sms: { from: 1_260, to: 480 } },
      urgent: [],
      subscriptions: {
        perAddress: 3,
        confirmWithinHours: 48,
        maxRadiusMetres: 5_000,
        smsQuestionsPerHour: 60,
      },
      robots: [],
      templates: [{ template: 'closed', language: 'en', text: 'Done' }],
    };
    expect(loaded.tenant.notifications).toEqual(expected);
    expect(tenantFrom(snapshotOf(loaded.tenant)).notifications).toEqual(expected);
  });
});
