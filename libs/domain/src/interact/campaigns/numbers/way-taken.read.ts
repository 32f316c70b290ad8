import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { WayTaken } from './way-taken.schema.js';
import { WAYS_TAKEN } from './way-taken.sql.js';

type LeftStep = WayTaken['steps'][number];

interface Row extends Pick<WayTaken, 'enrolmentId' | 'enrolledAt'> {
  standsAt: string | null;
  since: Date;
  dueAt: Date;
  visit: number | null;
  step: string;
  arm: string;
  why: string | null;
  enteredAt: Date;
  leftAt: Date;
}

/** More than anybody reads; who comes again every day has as many. */
const WAYS_SHOWN = 20;

/** How a customer went through a campaign, and why. */
@Injectable()
export class WayTakenRead {
  constructor(private readonly database: Database) {}

  /** The latest way first; none for a customer the campaign never took in. */
  async of(campaignId: number, customerId: number): Promise<WayTaken[]> {
    const rows = await this.database.rows<Row>(WAYS_TAKEN, [campaignId, customerId, WAYS_SHOWN]);
    const ways = new Map<number, WayTaken>();
    for (const row of rows) {
      const way = ways.get(row.enrolmentId) ?? begun(row);
      ways.set(row.enrolmentId, way);
      way.steps.push(...leftStep(row));
    }
    return [...ways.values()];
  }
}

const begun = ({ enrolmentId, enrolledAt, standsAt, since, dueAt }: Row): WayTaken => ({
  ...{ enrolmentId, enrolledAt, steps: [] },
  standing: standsAt === null ? null : { step: standsAt, since, dueAt },
});

const leftStep = ({ visit, step, arm, why, enteredAt, leftAt }: Row): LeftStep[] =>
  visit === null ? [] : [{ visit, step, arm, why, enteredAt, leftAt }];
