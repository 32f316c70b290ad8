import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityIndex } from './activity.js';
import { type PurchaseFacts, stageOf } from './lifecycle-stages.js';
import { lifecycleSettingsSchema } from './lifecycle-settings.js';

const rules = lifecycleSettingsSchema.parse({});
const facts = (more: Partial<PurchaseFacts>): PurchaseFacts => ({
  purchaseDays: 4,
  silentDays: 0,
  lastGap: 30,
  rhythm: 30,
  ...more,
});

describe('the stage', () => {
  it('is prospect of who has not bought, and new after the first purchase', () => {
    expect(stageOf(null, rules)).toBe('prospect');
    expect(stageOf(facts({ purchaseDays: 1, lastGap: null }), rules)).toBe('new');
  });

  it('grows with purchases while they come in rhythm', () => {
    expect([2, 4, 5, 9].map((purchaseDays) => stageOf(facts({ purchaseDays }), rules))).toEqual([
      'growing',
      'growing',
      'mature',
      'mature',
    ]);
  });

  it('goes down with silence, counted in rhythms', () => {
    const silent = [45, 46, 90, 91, 180, 181];
    expect(silent.map((silentDays) => stageOf(facts({ silentDays }), rules))).toEqual([
      'growing',
      'declining',
      'declining',
      'lapsed',
      'lapsed',
      'lost',
    ]);
    expect(silent.map((silentDays) => stageOf(facts({ silentDays, rhythm: 300 }), rules))).toEqual(
      silent.map(() => 'growing'),
    );
  });

  it('is won back after a purchase that ended a long absence, until the next one or the next silence', () => {
    expect(stageOf(facts({ lastGap: 91 }), rules)).toBe('won-back');
    expect(stageOf(facts({ lastGap: 91, silentDays: 50 }), rules)).toBe('declining');
    expect(stageOf(facts({ lastGap: 20 }), rules)).toBe('growing');
  });
});

describe('the activity index', () => {
  const days = fc.integer({ min: 1, max: 500 });
  const silence = fc.integer({ min: 0, max: 5000 });
  const rhythm = fc.double({ min: 1, max: 1000, noNaN: true });

  it('lies between 0 and 100', () => {
    fc.assert(
      fc.property(days, silence, rhythm, (purchaseDays, silentDays, each) => {
        const index = activityIndex(purchaseDays, silentDays, each);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(100);
      }),
    );
  });

  it('rises with a purchase whatever that does to the rhythm, and falls with silence', () => {
    fc.assert(
      fc.property(days, silence, rhythm, rhythm, (purchaseDays, silentDays, before, after) => {
        const index = activityIndex(purchaseDays, silentDays, before);
        expect(activityIndex(purchaseDays + 1, 0, after)).toBeGreaterThan(index);
        expect(activityIndex(purchaseDays, silentDays + 1, before)).toBeLessThanOrEqual(index);
      }),
    );
  });

  it('halves with every rhythm of silence', () => {
    expect([0, 30, 60].map((silentDays) => activityIndex(3, silentDays, 30))).toEqual([75, 37.5, 18.75]);
  });
});
