import { describe, expect, it } from 'vitest';
import { rateAmong, ratesByDigit } from './response-rate.js';

describe('a response rate', () => {
  it.each([0, 3, 9])('is not claimed where %i responded in all', (hits) => {
    const tally = { of: 1000, hits };
    expect(rateAmong(tally, tally)).toEqual({ people: 1000, responses: hits, rate: null, interval: null });
  });

  it('is claimed of no handful of people', () => {
    expect(rateAmong({ of: 29, hits: 20 }, { of: 900, hits: 200 }).rate).toBeNull();
  });

  it('says within what it lies, also of a group none of whom responded', () => {
    const { rate, interval } = rateAmong({ of: 400, hits: 0 }, { of: 900, hits: 50 });
    expect(rate).toBe(0);
    expect(interval?.high).toBeCloseTo(0.0095, 4);
  });
});

describe('rates by digit', () => {
  const cells = [
    { cell: 555, of: 100, hits: 20 },
    { cell: 551, of: 100, hits: 10 },
    { cell: 115, of: 300, hits: 3 },
    { cell: 0, of: 1000, hits: 100 },
  ];

  it('add up the cells of a score, the highest score first, without those who are not scored', () => {
    const { recency, frequency, monetary } = ratesByDigit(cells);
    const shown = (rates: typeof recency) => rates.map(({ score, people, rate }) => [score, people, rate]);
    expect(shown(recency)).toEqual([
      [5, 200, 0.15],
      [1, 300, 0.01],
    ]);
    expect(frequency.map(({ score }) => score)).toEqual([5, 1]);
    expect(shown(monetary)).toEqual([
      [5, 400, 23 / 400],
      [1, 100, 0.1],
    ]);
  });

  it('read the cells of ten scores', () => {
    const { recency, monetary } = ratesByDigit([{ cell: 1110, of: 100, hits: 50 }]);
    expect([recency[0]?.score, monetary[0]?.score]).toEqual([10, 10]);
  });
});
