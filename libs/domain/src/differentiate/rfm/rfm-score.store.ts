import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { bandStarts, type BandStart, fractionOf } from './cut-points.js';
import { type DigitName, digitNames, type RfmBand, type RfmCutPoints } from './rfm.schema.js';
import {
  countAround,
  countBase,
  countStarts,
  describeBands,
  findValues,
  giveMemory,
  lockScores,
  type Measure,
  measuresOf,
  takeBase,
  tile,
  writeScores,
} from './rfm-score.sql.js';
import type { RfmSettings } from './rfm-settings.js';

export type ScoringOptions = RfmSettings & { bands: number };

export interface Scored {
  customers: number;
  /** Customers whose cell is another than before. */
  changed: number;
  withFutureOrders: number;
  cutPoints: RfmCutPoints;
}

/** Computes and writes the scores of everybody, in the caller's transaction. */
@Injectable()
export class RfmScoreStore {
  async score(tx: Tx, run: { id: number; asOf: Date }, options: ScoringOptions): Promise<Scored> {
    const { windowDays, minimumOrders, bands } = options;
    await tx.run(lockScores);
    await tx.run(giveMemory);
    const scope = [run.asOf, minimumOrders, ...(windowDays === null ? [] : [windowDays])];
    await tx.run(takeBase(windowDays !== null), scope);
    const counted = await tx.row<{ customers: number; withFutureOrders: number }>(countBase, [run.asOf]);
    if (!counted) throw new Error('a count returned no row');
    const measures = measuresOf(options);
    const digits =
      options.ties === 'split'
        ? splitDigits(measures, bands)
        : await digitsByStarts(
            tx,
            measures,
            bandStarts(options.ties, bands, counted.customers),
            counted.customers,
          );
    const changed = await tx.run(writeScores(digits.sql), [run.id, run.asOf, ...digits.parameters]);
    const described = await tx.rows<RfmBand & { digit: DigitName }>(describeBands(measures));
    return { ...counted, changed, cutPoints: byDigit(described) };
  }
}

/** What is written of each digit: an expression over the base, from parameter $3 on. */
interface Digits {
  sql: Record<DigitName, string>;
  parameters: unknown[];
}

const forEachDigit = <T>(measures: Measure[], make: (measure: Measure, index: number) => T) =>
  Object.fromEntries(measures.map((measure, index) => [measure.digit, make(measure, index)])) as Record<
    DigitName,
    T
  >;

const splitDigits = (measures: Measure[], bands: number): Digits => ({
  sql: forEachDigit(measures, (measure) => tile(bands, measure)),
  parameters: [],
});

/** Finds the values the bands start at, and scores by how many of them a value has reached. */
async function digitsByStarts(
  tx: Tx,
  measures: Measure[],
  starts: BandStart[],
  customers: number,
): Promise<Digits> {
  if (customers === 0) return { sql: forEachDigit(measures, () => '1'), parameters: [] };
  const fractions = starts.map((start) => fractionOf(start, customers));
  const values = await tx.row<Record<DigitName, string[]>>(findValues(measures), [fractions]);
  if (!values) throw new Error('an aggregate returned no row');
  const parameters = measures.map(({ digit }) => values[digit]);
  const asked = starts.some(({ includes }) => typeof includes === 'number');
  const around = asked
    ? await tx.row<Record<DigitName, number[]>>(countAround(measures, starts.length), parameters)
    : undefined;
  const isIncluded = (digit: DigitName, index: number, { includes }: BandStart): boolean =>
    typeof includes === 'number' ? (around?.[digit][index] ?? 0) >= includes : includes;
  const sql = forEachDigit(measures, (measure, index) => {
    const included = starts.map((start, at) => isIncluded(measure.digit, at, start));
    return countStarts(included, measure, index + 3);
  });
  return { sql, parameters };
}

function byDigit(bands: (RfmBand & { digit: DigitName })[]): RfmCutPoints {
  const of = (name: DigitName): RfmBand[] =>
    bands.filter(({ digit }) => digit === name).map(({ digit: _, ...band }) => band);
  return Object.fromEntries(digitNames.map((digit) => [digit, of(digit)]));
}
