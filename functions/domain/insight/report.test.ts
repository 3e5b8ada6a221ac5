import { describe, expect, it } from 'vitest';
import { mondayMorning, officeCalendar, reportCommand, Story } from '../testing.ts';
import { factOf } from './facts.ts';
import { defaultRecurrence } from './recurrence.ts';
import { reportOf } from './report.ts';
import { dayMs, fact, mondayNoon, tellingCases } from './testing.ts';

const asked = { calendar: officeCalendar, search: () => [], recurrence: defaultRecurrence };

describe('a case as insight sees it', () => {
  it('is not accepted as anything until staff accept it', () => {
    const story = new Story().do('acceptor', reportCommand());
    expect(factOf(story.case)).toMatchObject({ accepted: false, exact: true });
    const accepted = story.do('acceptor', { action: 'accept', subcategory: 'litter' });
    expect(factOf(accepted.case)).toMatchObject({ subcategory: 'litter', accepted: true });
  });

  it('tells how long the first answer and the handling took', () => {
    const hour = 3_600_000;
    const story = new Story()
      .inHand()
      .at(mondayMorning + 2 * hour)
      .fedBack();
    expect(factOf(story.case)).toMatchObject({ answeredAfter: 0, handledAfter: 2 * hour, unit: 'u1' });
    expect(factOf(new Story().inHand().case)).not.toHaveProperty('handledAfter');
  });
});

describe('a report', () => {
  const facts = tellingCases(250, 1);
  const now = mondayNoon + 250 * dayMs;

  it('is the same for the same cases on the same day', () => {
    expect(reportOf({ ...asked, facts, now: now + 1 })?.report).toEqual({
      ...reportOf({ ...asked, facts, now })?.report,
      at: now + 1,
    });
  });

  it('holds everything up to the day before, and keeps the model apart', () => {
    const made = reportOf({ ...asked, facts: [...facts, fact({ id: 'today', reportedAt: now })], now });
    expect(made?.report).toMatchObject({ cases: 250, from: '2024-01-01', to: '2024-09-06', weeks: 35 });
    expect(made?.report.classifier.kind).toBe('on');
    expect(made?.report.classifier).not.toHaveProperty('model');
    expect(made?.model?.classes).toHaveLength(4);
  });

  it('says what is missing where there is little', () => {
    const made = reportOf({ ...asked, facts: facts.slice(0, 5), now: mondayNoon + 5 * dayMs });
    expect(made).toMatchObject({
      report: { weeks: 0, weeksNeeded: 12, forecasts: [], classifier: { kind: 'tooFew', samples: 5 } },
    });
    expect(made).not.toHaveProperty('model');
  });

  it('is none without a case', () => {
    expect(reportOf({ ...asked, facts: [], now })).toBeUndefined();
  });
});
