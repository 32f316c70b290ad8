import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { type Buyers, buyersOf } from '../model/buyers.js';
import type { Spenders } from '../model/gamma-gamma-fit.js';
import type { HeldOut } from './calibrate.js';
import { countBuyers, selectBuyers, selectHeldOut, selectSpenders } from './fit-data.sql.js';

/** So many customers fix the parameters to a per cent or so; more would only take longer. */
const SAMPLE = 60_000;
const DAYS_A_WEEK = 7;
const WEEK_MS = 7 * 24 * 3600_000;

interface BuyerRow {
  repeats: number;
  recency: number;
  age: number;
  weight: number;
}

/** What the customers models are fitted on did, as of an instant. */
export class Sample {
  constructor(
    private readonly database: Database,
    private readonly asOf: Date,
    /** Customers with an order, in and out of the sample. */
    readonly customers: number,
  ) {}

  async buyers(): Promise<Buyers> {
    return toBuyers(await this.database.rows<BuyerRow>(selectBuyers, [this.asOf, this.share]));
  }

  async spenders(): Promise<Spenders> {
    const parameters = [this.asOf, this.share];
    const rows = await this.database.rows<{ orders: number; mean: number }>(selectSpenders, parameters);
    return {
      orders: Float64Array.from(rows, ({ orders }) => orders),
      mean: Float64Array.from(rows, ({ mean }) => mean),
    };
  }

  /** As they stood so many weeks ago, and what they have ordered since. */
  async heldOut(weeks: number): Promise<HeldOut> {
    const cutOff = new Date(this.asOf.getTime() - weeks * WEEK_MS);
    const parameters = [this.asOf, this.share, cutOff];
    const rows = await this.database.rows<BuyerRow & { orders: number }>(selectHeldOut, parameters);
    return { buyers: toBuyers(rows), orders: Float64Array.from(rows, ({ orders }) => orders) };
  }

  private get share(): number {
    return Math.ceil(Math.min(1, SAMPLE / Math.max(1, this.customers)) * 1_000_000);
  }
}

@Injectable()
export class FitDataStore {
  constructor(private readonly database: Database) {}

  async sample(asOf: Date): Promise<Sample> {
    const counted = await this.database.row<{ customers: number }>(countBuyers);
    return new Sample(this.database, asOf, counted?.customers ?? 0);
  }
}

function toBuyers(rows: BuyerRow[]): Buyers {
  const buyers = buyersOf(rows.length);
  rows.forEach(({ repeats, recency, age, weight }, i) => {
    buyers.repeats[i] = repeats;
    buyers.recency[i] = recency / DAYS_A_WEEK;
    buyers.age[i] = age / DAYS_A_WEEK;
    buyers.weight[i] = weight;
  });
  return buyers;
}
