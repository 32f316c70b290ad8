import { describe, expect, it } from 'vitest';
import { nextAttempt } from './retry-policy.js';

const now = new Date('2026-11-22T08:00:00Z');
const minutesUntil = (attempts: number, random: number) => {
  const at = nextAttempt(attempts, now, now, random);
  return at && (at.getTime() - now.getTime()) / 60_000;
};

describe('trying again', () => {
  it('waits longer each time', () => {
    expect([1, 2, 3, 4].map((attempts) => minutesUntil(attempts, 0.5))).toEqual([1, 8, 64, 512]);
  });

  it('spreads what failed together by a fifth either way', () => {
    expect(minutesUntil(2, 0)).toBeCloseTo(6.4);
    expect(minutesUntil(2, 0.999999)).toBeCloseTo(9.6);
  });

  it('ends after five tries', () => {
    expect(nextAttempt(5, now, now, 0.5)).toBeNull();
  });

  it('ends where the next try would come more than a day after the first', () => {
    const early = new Date('2026-11-21T08:00:30Z');
    expect(nextAttempt(1, early, now, 0)).toBeNull();
    expect(nextAttempt(1, new Date('2026-11-21T08:01:00Z'), now, 0)).not.toBeNull();
  });
});
