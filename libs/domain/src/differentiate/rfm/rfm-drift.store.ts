import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { type StartPlace, startPlaces } from './cut-points.js';
import type { DigitName } from './digit-name.js';
import type { Measure } from './rfm-base.sql.js';
import {
  countAroundWalk,
  customerAmongEquals,
  type Drift,
  isWalkable,
  walk,
  type Walkable,
} from './rfm-difference.sql.js';
import { ALL_EQUALS, type BandStart, type Ladder, NO_EQUALS } from './rfm-ladder.js';
import type { RfmSettings } from './rfm-settings.js';
import { ordersAt, type Standing } from './rfm-standing.js';

/** Finds where the bands of independent digits start now, from where they started in the run before. */
@Injectable()
export class RfmDriftStore {
  /** `null` where a band had nobody before, so that there is nowhere to walk from. */
  async find(
    tx: Tx,
    measure: Measure,
    before: BandStart[],
    standing: Standing,
    settings: RfmSettings,
  ): Promise<Ladder | null> {
    const places = startPlaces(settings.ties, settings.bands, standing.customers);
    const filled = places.filter((place) => place !== null);
    if (filled.length < places.length || before.length < places.length) return null;
    const starts = isWalkable(measure)
      ? await this.byWalking(tx, measure, driftsOf(measure.digit, filled, before, standing), filled, settings)
      : await this.byOrders(tx, filled, standing, settings);
    return { within: 0, starts };
  }

  /** Numbers of orders are few, so all of them are at hand. */
  private async byOrders(
    tx: Tx,
    places: StartPlace[],
    standing: Standing,
    { minimumOrders }: RfmSettings,
  ): Promise<BandStart[]> {
    const orders = standing.orders();
    const starts: BandStart[] = [];
    for (const { position, includes } of places) {
      const { value, lower, notHigher } = ordersAt(orders, position);
      const among = [minimumOrders, value, position - lower - 1];
      const from =
        includes === 'place'
          ? ((await tx.row<{ from: string }>(customerAmongEquals, among))?.from ?? NO_EQUALS)
          : fromOf(includes, lower + notHigher);
      starts.push({ value: String(value), from });
    }
    return starts;
  }

  private async byWalking(
    tx: Tx,
    measure: Walkable,
    drifts: Drift[],
    places: StartPlace[],
    { minimumOrders }: RfmSettings,
  ): Promise<BandStart[]> {
    const walking = new Parameters();
    const found = await tx.rows<BandStart>(walk(measure, drifts, minimumOrders, walking), walking.values);
    if (found.length < drifts.length) throw new Error('a walk along the values came to its end');
    if (places[0]?.includes === 'place') return found.map(({ value, from }) => ({ value, from }));
    const around =
      typeof places[0]?.includes === 'number'
        ? await this.around(tx, measure, drifts, found, minimumOrders)
        : [];
    return found.map(({ value }, at) => ({ value, from: fromOf(places[at]!.includes, around[at] ?? 0) }));
  }

  private async around(
    tx: Tx,
    measure: Walkable,
    drifts: Drift[],
    found: BandStart[],
    minimumOrders: number,
  ): Promise<number[]> {
    const counting = new Parameters();
    const steps = found.map(({ value }, at) => ({ drift: drifts[at]!, value: value! }));
    const statement = countAroundWalk(measure, steps, minimumOrders, counting);
    return (await tx.row<{ around: number[] }>(statement, counting.values))?.around ?? [];
  }
}

const driftsOf = (digit: DigitName, places: StartPlace[], before: BandStart[], standing: Standing): Drift[] =>
  places.map(({ position }, at) => ({
    start: before[at]!,
    before: standing.before(digit, at + 2),
    position,
  }));

/** Whether the customers of a start's value are in its band; `around`: how many are lower and how many not higher, added. */
function fromOf(includes: StartPlace['includes'], around: number): string {
  const isIn = typeof includes === 'number' ? around >= includes : includes === true;
  return isIn ? ALL_EQUALS : NO_EQUALS;
}
