import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import type { Measured } from '../../../jobs/runs/runs-of.js';
import type { ClvModel } from '../clv-model.schema.js';
import type { ClvSettings } from '../clv-settings.js';
import { purchaseModelOf, spendModelOf } from '../fit/purchase-model-of.js';
import { readCells, writeForesight } from './cells.js';
import {
  analyseForesight,
  copyCells,
  copyForesight,
  countBase,
  createForesight,
  dropGone,
  everybody,
  giveMemory,
  listed,
  lockScores,
  selectTouched,
  spendOf,
  takeBase,
  writeScores,
} from './clv-score.sql.js';
import { foresee } from './foresight.js';

const DAYS_A_WEEK = 7;

/** A model that has been fitted, and how it is asked. */
export interface Prediction {
  model: Pick<ClvModel, 'purchases' | 'spend'>;
  options: Pick<ClvSettings, 'horizonMonths' | 'discountRate' | 'marginRate'>;
}

type Predicted = Measured<{ withFutureOrders: number }>;

interface TouchedRow {
  customerId: number;
  repeats: number;
  recency: number;
  age: number;
  orders: number;
  total: number;
}

/** Foresees and writes what stands in `clv_score`, in the caller's transaction. */
@Injectable()
export class ClvScoreStore {
  async lock(tx: Tx): Promise<void> {
    await tx.run(lockScores);
  }

  /** Everybody. `onWriting` is called when all is reckoned and the writing begins. */
  async score(
    tx: Tx,
    run: { id: number; asOf: Date },
    prediction: Prediction,
    onStage: (stage: 'predicting' | 'writing') => Promise<void>,
  ): Promise<Predicted> {
    await tx.run(giveMemory);
    await tx.run(takeBase, [run.asOf]);
    const cells = await readCells(tx, copyCells);
    await onStage('predicting');
    await tx.run(createForesight);
    await writeForesight(tx, copyForesight, cells, foreseenBy(prediction));
    await tx.run(analyseForesight);
    await onStage('writing');
    await this.lock(tx);
    await tx.run(dropGone);
    const counted = await tx.row<{ customers: number; withFutureOrders: number }>(countBase, [run.asOf]);
    const written = await tx.row<{ changed: number }>(writeScores(everybody, spendSql(prediction)), [
      run.id,
      run.asOf,
      prediction.options.marginRate,
    ]);
    if (!counted || !written) throw new Error('a count returned no row');
    const { customers, withFutureOrders } = counted;
    return { customers, changed: written.changed, outcome: { withFutureOrders }, warnings: [] };
  }

  /** Customers something happened to; the caller has taken the lock. */
  async rescore(tx: Tx, customerIds: number[], now: Date, prediction: Prediction): Promise<void> {
    const rows = await tx.rows<TouchedRow>(selectTouched, [now, customerIds]);
    const foreseen = foreseenBy(prediction);
    const found = rows.map(({ repeats, recency, age }) =>
      foreseen(repeats, recency / DAYS_A_WEEK, age / DAYS_A_WEEK),
    );
    await tx.row(writeScores(listed, spendSql(prediction), 'customer_id = any ($10::bigint[])'), [
      null,
      now,
      prediction.options.marginRate,
      rows.map(({ customerId }) => customerId),
      rows.map(({ orders }) => orders),
      rows.map(({ total }) => total),
      found.map(({ alive }) => alive),
      found.map(({ orders }) => orders),
      found.map(({ discountedOrders }) => discountedOrders),
      customerIds,
    ]);
  }
}

function foreseenBy({ model, options }: Prediction) {
  if (!model.purchases) throw new Error('a model that was refused foresees nothing');
  const horizon = { months: options.horizonMonths, discountRate: options.discountRate };
  return foresee(purchaseModelOf(model.purchases), horizon);
}

const spendSql = ({ model }: Prediction): string => spendOf(model.spend && spendModelOf(model.spend));
