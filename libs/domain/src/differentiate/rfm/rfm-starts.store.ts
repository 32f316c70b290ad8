import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { fractionOf, type StartPlace, startPlaces } from './cut-points.js';
import { type DigitName, digitNames } from './digit-name.js';
import { fixedLadders } from './fixed-ladders.js';
import { type Measure, measuresOf } from './rfm-base.sql.js';
import { nests, scoredBy } from './rfm-digits.sql.js';
import { ALL_EQUALS, type BandStart, type Ladder, type Ladders, NO_EQUALS } from './rfm-ladder.js';
import type { RfmSettings } from './rfm-settings.js';
import { countAround, findCustomersAt, findNestedStarts, findValues } from './rfm-starts.sql.js';

type ByDigit<T> = Record<DigitName, T>;

/** Finds where the bands of a run start, over the temporary table `rfm_base` of so many customers. */
@Injectable()
export class RfmStartsStore {
  async find(tx: Tx, settings: RfmSettings, asOf: Date, customers: number): Promise<Ladders> {
    const { method, fixed } = settings;
    if (method === 'fixed' && fixed) return fixedLadders(fixed, asOf);
    if (customers === 0) return { recency: [], frequency: [], monetary: [] };
    return method === 'nested' ? this.nested(tx, settings) : this.independent(tx, settings, customers);
  }

  /** Each digit over all customers. */
  private async independent(tx: Tx, settings: RfmSettings, customers: number): Promise<Ladders> {
    const measures = measuresOf(settings);
    const places = startPlaces(settings.ties, settings.bands, customers);
    const filled = places.filter((place) => place !== null);
    const fractions = filled.map((place) => fractionOf(place, customers));
    const values = await one<ByDigit<string[]>>(tx, findValues(measures), [fractions]);
    const parameters = measures.map(({ digit }) => values[digit]);
    const froms = await this.froms(tx, measures, filled, parameters);
    const ladder = (digit: DigitName): Ladder => {
      const starts = filled.map((_, at): BandStart => ({
        value: values[digit][at]!,
        from: froms[digit][at]!,
      }));
      return { within: 0, starts };
    };
    return forEachDigit((digit) => [ladder(digit)]);
  }

  private async froms(
    tx: Tx,
    measures: Measure[],
    places: StartPlace[],
    values: string[][],
  ): Promise<ByDigit<string[]>> {
    const [first] = places;
    if (first?.includes === 'place') return one(tx, findCustomersAt(measures, places), values);
    const around =
      typeof first?.includes === 'number'
        ? await one<ByDigit<number[]>>(tx, countAround(measures, places.length), values)
        : null;
    return forEachDigit((digit) =>
      places.map(({ includes }, at) => {
        const isIn = typeof includes === 'number' ? (around?.[digit][at] ?? 0) >= includes : includes;
        return isIn ? ALL_EQUALS : NO_EQUALS;
      }),
    );
  }

  /** Frequency within recency, monetary within both. */
  private async nested(tx: Tx, settings: RfmSettings): Promise<Ladders> {
    const measures = measuresOf(settings);
    const ladders: Ladders = { recency: [], frequency: [], monetary: [] };
    for (const [before, measure] of measures.entries()) {
      const parameters = new Parameters();
      const scored = scoredBy('rfm_base', measures.slice(0, before), ladders, settings, parameters);
      const nested = `(select b.*, ${nests[measure.digit]} as within from ${scored} b)`;
      const rows = await tx.rows<{ within: number } & BandStart>(
        findNestedStarts(nested, measure, settings),
        parameters.values,
      );
      ladders[measure.digit] = byNest(rows);
    }
    return ladders;
  }
}

function byNest(rows: ({ within: number } & BandStart)[]): Ladder[] {
  const nests = new Map<number, BandStart[]>();
  for (const { within, value, from } of rows)
    nests.set(within, [...(nests.get(within) ?? []), { value, from }]);
  return [...nests].map(([within, starts]) => ({ within, starts }));
}

const forEachDigit = <T>(make: (digit: DigitName) => T): ByDigit<T> =>
  Object.fromEntries(digitNames.map((digit) => [digit, make(digit)])) as ByDigit<T>;

async function one<T>(tx: Tx, statement: string, parameters: unknown[]): Promise<T> {
  const row = await tx.row<T>(statement, parameters);
  if (!row) throw new Error('an aggregate returned no row');
  return row;
}
