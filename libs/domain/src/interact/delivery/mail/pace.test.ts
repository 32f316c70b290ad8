import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pace, Pacer } from './pace.js';

const START = Date.parse('2026-11-02T10:00:00Z');
const fresh: Pace = { spentUntil: 0, promisedUntil: 0 };

function spendAll(pacer: Pacer): number {
  let count = 0;
  for (; pacer.free > 0; count++) pacer.spend();
  return count;
}

describe('a rate', () => {
  it('allows what two seconds bring to who was idle, at least one message', () => {
    expect(new Pacer(600, fresh, START).free).toBe(20);
    expect(new Pacer(1, fresh, START).free).toBe(1);
  });

  it('is kept over any stretch of looks, whoever looks, for what is sent beyond the first burst', () => {
    const looks = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), looks, (perMinute, gaps) => {
        let [now, pace, sent] = [START, fresh, 0];
        for (const gap of gaps) {
          const pacer = new Pacer(perMinute, pace, now);
          sent += spendAll(pacer);
          pace = pacer.pace;
          now += gap;
        }
        const burst = Math.max(1, perMinute / 30);
        const due = ((now - START) / 60_000) * perMinute;
        expect(sent).toBeLessThanOrEqual(due + burst + 1);
      }),
    );
  });

  it('is used up to the full by who looks every second', () => {
    let [pace, sent] = [fresh, 0];
    for (let second = 0; second < 600; second++) {
      const pacer = new Pacer(840, pace, START + second * 1_000);
      sent += spendAll(pacer);
      pace = pacer.pace;
    }
    expect(sent).toBeGreaterThanOrEqual(599 * 14);
  });

  it('gives those who wait an instant each, one after the other, also over several looks', () => {
    const first = new Pacer(60, fresh, START);
    const instants = [first.promise(), first.promise()];
    instants.push(new Pacer(60, first.pace, START + 100).promise());
    expect(instants.map((at) => at.getTime() - START)).toEqual([1_000, 2_000, 3_000]);
  });
});
