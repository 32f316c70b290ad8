import { describe, expect, it } from 'vitest';
import { Dice } from '../../../../../test/factories/simulated-buyers.js';
import { hitsInterval, meanOf } from './beta.js';
import { type CellTally, fitResponses } from './response-model.js';

const DIGITS = [1, 2, 3, 4, 5];
const CELLS = DIGITS.flatMap((r) => DIGITS.flatMap((f) => DIGITS.map((m) => 100 * r + 10 * f + m)));
const hitsOf = (dice: Dice, of: number, rate: number): number => {
  let hits = 0;
  for (let each = 0; each < of; each++) hits += Number(dice.uniform() < rate);
  return hits;
};

/** Rates that rise with recency and frequency, each cell a little of its own. */
const truthOf = (dice: Dice): Map<number, number> =>
  new Map(
    CELLS.map((cell) => {
      const [r, f, m] = [Math.floor(cell / 100), Math.floor(cell / 10) % 10, cell % 10];
      const odds = Math.exp(
        -5 + 0.45 * r + 0.25 * f + 0.05 * m + 0.25 * (dice.uniform() + dice.uniform() - 1),
      );
      return [cell, odds / (1 + odds)];
    }),
  );

/** One mailing to cells of very different sizes, whose luck differs from the others' with `sameness`. */
function mailing(dice: Dice, truth: Map<number, number>, campaign: number, sameness: number): CellTally[] {
  return CELLS.map((cell) => {
    const rate = truth.get(cell)!;
    const ofNow = Number.isFinite(sameness) ? dice.beta(rate * sameness, (1 - rate) * sameness) : rate;
    const of = Math.round(40 + 900 * dice.uniform() ** 3);
    return { cell, campaign, of, hits: hitsOf(dice, of, ofNow) };
  });
}

describe('fitResponses', () => {
  it.each([
    ['three campaigns alike', 3, Infinity],
    ['six campaigns alike', 6, Infinity],
    ['four campaigns that differ', 4, 150],
  ])(
    'foretells the next campaign within its 90 % interval in 86 to 94 cells of 100: %s',
    (_, before, sameness) => {
      const inside: boolean[] = [];
      for (let world = 0; world < 20; world++) {
        const dice = new Dice(world * 104_729 + before);
        const truth = truthOf(dice);
        const seen = Array.from({ length: before }, (__, each) =>
          mailing(dice, truth, each, sameness),
        ).flat();
        const beliefs = new Map(fitResponses(CELLS, seen).beliefs.map(({ cell, belief }) => [cell, belief]));
        for (const { cell, of, hits } of mailing(dice, truth, before, sameness)) {
          const { low, high } = hitsInterval(beliefs.get(cell)!, of, 0.9);
          inside.push(hits >= low && hits <= high);
        }
      }
      const share = inside.filter(Boolean).length / inside.length;
      expect(share).toBeGreaterThanOrEqual(0.86);
      expect(share).toBeLessThanOrEqual(0.94);
    },
  );

  it('is nearer to the truth than each cell’s own rate, the smaller the cell the more', () => {
    const dice = new Dice(3);
    const truth = truthOf(dice);
    const seen = mailing(dice, truth, 0, Infinity).map((each) => ({ ...each, of: 50, hits: 0 }));
    for (const each of seen) each.hits = hitsOf(dice, each.of, truth.get(each.cell)!);
    const model = fitResponses(CELLS, seen);
    const off = (rate: (cell: number) => number): number =>
      CELLS.reduce((sum, cell) => sum + (rate(cell) - truth.get(cell)!) ** 2, 0);
    const believed = new Map(model.beliefs.map(({ cell, belief }) => [cell, meanOf(belief)]));
    const own = new Map(seen.map(({ cell, of, hits }) => [cell, hits / of]));
    expect(off((cell) => believed.get(cell)!)).toBeLessThan(off((cell) => own.get(cell)!) / 2);
  });

  it('believes of a cell never asked what its neighbours do, less surely', () => {
    const seen = CELLS.filter((cell) => cell !== 555).map((cell) => ({
      cell,
      campaign: 1,
      of: 1000,
      hits: 50,
    }));
    const { beliefs } = fitResponses(CELLS, seen);
    const [asked, unasked] = [554, 555].map((cell) => beliefs.find((each) => each.cell === cell)!.belief);
    expect(meanOf(unasked!)).toBeCloseTo(0.05, 3);
    expect(unasked!.alpha).toBeLessThanOrEqual(asked!.alpha);
  });

  it('knows the neighbours of cells of ten scores', () => {
    const [unasked, beside, far] = [1110, 1109, 111];
    const seen = [
      { cell: beside, campaign: 1, of: 1000, hits: 200 },
      { cell: far, campaign: 1, of: 1000, hits: 10 },
    ];
    expect(meanOf(fitResponses([unasked], seen).beliefs[0]!.belief)).toBeGreaterThan(0.15);
  });

  it('believes anything while nothing was seen', () => {
    const { beliefs } = fitResponses([111], []);
    expect(meanOf(beliefs[0]!.belief)).toBe(0.5);
    expect(hitsInterval(beliefs[0]!.belief, 100, 0.9)).toEqual({
      low: expect.any(Number),
      high: expect.any(Number),
    });
  });
});
