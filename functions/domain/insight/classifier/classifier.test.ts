import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../random.ts';
import { fact, tellingCases } from '../testing.ts';
import { featuresOf, samplesOf } from './features.ts';
import { beats, calibrationError, learn } from './learn.ts';
import { classifier, train } from './model.ts';
import type { ClassifierModel } from './types.ts';

const settings = { smoothing: 0.1, temperature: 1 };
const nothing = () => [];

describe('what is learned from', () => {
  it('are cases that staff accepted and that have words, oldest first', () => {
    const facts = [
      fact({ id: 'b', text: '垃圾没人清理', reportedAt: 2 }),
      fact({ id: 'a', text: '垃圾没人清理', reportedAt: 1 }),
      fact({ id: 'refused', text: '垃圾没人清理', accepted: false }),
      fact({ id: 'silent', text: '' }),
    ];
    expect(samplesOf(facts).map(({ at }) => at)).toEqual([1, 2]);
  });

  it('are pairs of characters, stems of words and the channel', () => {
    expect(featuresOf('井盖坏 Lights', 'app')).toEqual(['井盖', '盖坏', 'light', '#channel app']);
  });
});

describe('a model', () => {
  const model = train(samplesOf(tellingCases(200, 1)), settings);
  const classify = classifier(model);

  it.each([
    ['路灯坏了', 'lamp'],
    ['井盖不见了', 'manhole'],
    ['有人占道经营', 'stall'],
  ])('takes “%s” for %s', (text, code) => {
    expect(classify(featuresOf(text))[0]?.code).toBe(code);
  });

  it('learns from what staff made of it in the end', () => {
    const corrected = tellingCases(200, 1).map((each) =>
      each.subcategory === 'lamp' ? { ...each, subcategory: 'streetLight' } : each,
    );
    const again = classifier(train(samplesOf(corrected), settings));
    expect(again(featuresOf('路灯坏了'))[0]?.code).toBe('streetLight');
  });

  it('gives shares that add up to one, best first, for any words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('垃圾', '路灯', '井盖', 'unknown', 'constructor')), (features) => {
        const shares = classify(features).map(({ probability }) => probability);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      }),
    );
  });

  it('is the same after it was kept as JSON', () => {
    const kept = JSON.parse(JSON.stringify(model)) as ClassifierModel;
    expect(classifier(kept)(featuresOf('路灯坏了'))).toEqual(classify(featuresOf('路灯坏了')));
  });

  it('does not know a category of fewer than three cases', () => {
    const rare = [...tellingCases(50, 1), fact({ id: 'x', text: '蛇', subcategory: 'snake' })];
    expect(train(samplesOf(rare), settings).classes.map(([code]) => code)).not.toContain('snake');
  });
});

describe('learning', () => {
  it('is off where there are too few cases', () => {
    expect(learn(samplesOf(tellingCases(199, 1)), nothing)).toEqual({
      kind: 'tooFew',
      samples: 199,
      needed: 200,
    });
  });

  it('is on where words tell the category, and measured on cases that came later', () => {
    const learned = learn(samplesOf(tellingCases(400, 2)), nothing);
    expect(learned).toMatchObject({ kind: 'on', measured: { trained: 340, tested: 60 } });
    if (learned.kind === 'on') expect(learned.measured.model.top1).toBeGreaterThan(0.9);
  });

  it('is off where the search does as well', () => {
    const facts = tellingCases(400, 2);
    const known = new Map(facts.map(({ text, subcategory = '' }) => [text, subcategory]));
    expect(learn(samplesOf(facts), (text) => [known.get(text) ?? '']).kind).toBe('worse');
  });

  it('is off where words say nothing of the category', () => {
    const random = seeded(3);
    const facts = tellingCases(400, 3).map((each) => ({
      ...each,
      subcategory: `any${Math.floor(random() * 6)}`,
    }));
    expect(learn(samplesOf(facts), nothing).kind).toBe('worse');
  });
});

describe('measuring', () => {
  it('takes a few more hits for chance, and many for better', () => {
    const hits = (count: number) => Array.from({ length: 100 }, (_, i) => i < count);
    expect(beats(hits(51), hits(50))).toBe(false);
    expect(beats(hits(60), hits(50))).toBe(true);
    expect(beats(hits(50), hits(60))).toBe(false);
    expect(beats([], [])).toBe(false);
  });

  it('finds no error where what is said comes true as often, and all of it where nothing does', () => {
    expect(
      calibrationError([
        [0.5, true],
        [0.5, false],
      ]),
    ).toBe(0);
    expect(calibrationError([[0.9, false]])).toBeCloseTo(0.9);
    expect(calibrationError([])).toBe(0);
  });
});
