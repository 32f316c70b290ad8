import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Parameters } from '../segments/compiler/rule-context.js';
import { type DigitName, digitNames } from './digit-name.js';
import { type Measure, measuresOf } from './rfm-base.sql.js';
import { boundsOf, isWalkable, keepCells, type Walkable } from './rfm-difference.sql.js';
import type { Difference } from './rfm-difference.store.js';
import type { BandStart, Ladders } from './rfm-ladder.js';
import { describeScores } from './rfm-movement.sql.js';
import type { RfmBand, RfmCutPoints } from './rfm.schema.js';
import type { RfmSettings } from './rfm-settings.js';
import { Standing, type Tally } from './rfm-standing.js';
import { RfmStandingStore } from './rfm-standing.store.js';

type Value = string | number;

/** `null` where nobody is scored. */
interface Described {
  tallies: Tally[] | null;
  bands: (RfmBand & { digit: DigitName })[] | null;
}

/** Records what the cells hold after a run, and between which values the bands of each digit lie. */
@Injectable()
export class RfmRecordStore {
  constructor(private readonly standings: RfmStandingStore) {}

  /** After a run over everybody: from the scores. */
  async fromScores(tx: Tx, runId: number, settings: RfmSettings): Promise<RfmCutPoints> {
    const described = await tx.row<Described>(describeScores(measuresOf(settings)));
    const bands = described?.bands ?? [];
    await this.keep(tx, runId, Standing.of(described?.tallies ?? [], [], []));
    const of = (name: DigitName): RfmBand[] =>
      bands.filter(({ digit }) => digit === name).map(({ digit: _, ...band }) => band);
    return Object.fromEntries(digitNames.map((digit) => [digit, of(digit)]));
  }

  /** After a run by difference: from what is known already. */
  async fromStanding(
    tx: Tx,
    runId: number,
    settings: RfmSettings,
    { standing, ladders }: Difference,
  ): Promise<RfmCutPoints> {
    await this.keep(tx, runId, standing);
    const cutPoints: RfmCutPoints = {};
    for (const measure of measuresOf(settings))
      cutPoints[measure.digit] = await this.bands(tx, measure, ladders, standing, settings);
    return cutPoints;
  }

  private async keep(tx: Tx, runId: number, standing: Standing): Promise<void> {
    await this.standings.write(tx, standing);
    const cells = [...standing.cells()];
    await tx.run(keepCells, [
      runId,
      cells.map(([cell]) => cell),
      cells.map(([, { customers }]) => customers),
      cells.map(([, { revenueMinor }]) => revenueMinor),
    ]);
  }

  private async bands(
    tx: Tx,
    measure: Measure,
    ladders: Ladders,
    standing: Standing,
    settings: RfmSettings,
  ): Promise<RfmBand[]> {
    const starts = ladders[measure.digit][0]?.starts ?? [];
    const edges = isWalkable(measure) ? await this.edges(tx, measure, starts, settings) : null;
    return [...standing.scores(measure.digit)].map(([score, { customers }]) => {
      const [from, to] = edges?.[score - 1] ?? standing.ordersOf(score);
      return { score, customers, from, to };
    });
  }

  /** The lowest and highest value of each score, if it has any. */
  private async edges(
    tx: Tx,
    measure: Walkable,
    starts: BandStart[],
    { minimumOrders }: RfmSettings,
  ): Promise<[from: Value, to: Value][]> {
    const parameters = new Parameters();
    const statement = boundsOf(measure, starts, minimumOrders, parameters);
    const found = await tx.row<{ least: Value; most: Value; bounds: [Value, Value][] }>(
      statement,
      parameters.values,
    );
    if (!found) throw new Error('a statement of bounds answers one row');
    const { least, most, bounds } = found;
    return [least, ...bounds.map(([, from]) => from)].map((from, at) => [from, bounds[at]?.[0] ?? most]);
  }
}
