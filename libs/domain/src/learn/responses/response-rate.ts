import { LEAST_PEOPLE, LEAST_RESPONSES } from '../../kernel/statistics/lift.js';
import { rateInterval, rateOf, type Tally } from '../../kernel/statistics/rate.js';
import { digitsOfCell } from '../../differentiate/rfm/rfm-cell.js';
import { digitNames, type DigitName } from '../../differentiate/rfm/digit-name.js';
import type { DigitRates, ResponseRate } from './response-rate.schema.js';

/** People of a cell and how many of them responded; cell 0: not scored. */
export interface CellCount extends Tally {
  cell: number;
}

/** Adds up tallies. */
export const totalOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce<Tally>((sum, { of, hits }) => ({ of: sum.of + of, hits: sum.hits + hits }), {
    of: 0,
    hits: 0,
  });

/**
 * A rate with what it lies within, where one can be told: never of fewer responses altogether (`all`) than say anything, nor
 * of a handful of people.
 */
export function rateAmong(tally: Tally, all: Tally): ResponseRate {
  const isTold = all.hits >= LEAST_RESPONSES && tally.of >= LEAST_PEOPLE;
  return {
    people: tally.of,
    responses: tally.hits,
    rate: isTold ? rateOf(tally) : null,
    interval: isTold ? rateInterval(tally) : null,
  };
}

/** Rates by the score of each digit, the highest first, as the book draws them; whoever is not scored is left out. */
export function ratesByDigit(cells: readonly CellCount[]): DigitRates {
  const all = totalOf(cells);
  const scored = cells.filter(({ cell }) => cell > 0);
  const of = (digit: DigitName): DigitRates[DigitName] => {
    const at = digitNames.indexOf(digit);
    const byScore = new Map<number, Tally[]>();
    for (const each of scored) {
      const score = digitsOfCell(each.cell)[at]!;
      byScore.set(score, [...(byScore.get(score) ?? []), each]);
    }
    return [...byScore]
      .sort(([a], [b]) => b - a)
      .map(([score, tallies]) => ({ score, ...rateAmong(totalOf(tallies), all) }));
  };
  return { recency: of('recency'), frequency: of('frequency'), monetary: of('monetary') };
}
