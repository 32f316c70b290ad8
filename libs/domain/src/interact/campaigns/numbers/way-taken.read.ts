import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { answerStepOf, ownStepOf } from '../definition/launched-definition.js';
import type { WayTaken } from './way-taken.schema.js';
import { WAYS_TAKEN } from './way-taken.sql.js';

type LeftStep = WayTaken['steps'][number];

interface Row extends Pick<WayTaken, 'enrolmentId' | 'enrolledAt' | 'refused'> {
  standsAt: string | null;
  since: Date;
  dueAt: Date;
  visit: number | null;
  step: string;
  arm: string;
  why: string | null;
  enteredAt: Date;
  leftAt: Date;
  message: LeftStep['message'];
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
    return [...ways.values()].map(asDrawn);
  }
}

const begun = ({ enrolmentId, enrolledAt, refused, standsAt, since, dueAt }: Row): WayTaken => ({
  ...{ enrolmentId, enrolledAt, refused, steps: [] },
  standing: standsAt === null ? null : { step: standsAt, since, dueAt },
});

const leftStep = ({ visit, step, arm, why, enteredAt, leftAt, message }: Row): LeftStep[] =>
  visit === null ? [] : [{ visit, step, arm, why, enteredAt, leftAt, message }];

/** By the steps a marketer knows. */
const asDrawn = ({ standing, steps, ...way }: WayTaken): WayTaken => ({
  ...way,
  steps: whole(steps, standing?.step),
  standing: standing && { ...standing, step: ownStepOf(standing.step) },
});

/** A step of two halves was left once, by the second; why the first did nothing is told where there is a reason. */
function whole(steps: readonly LeftStep[], standsAt: string | undefined): LeftStep[] {
  const goesOnAt = [...steps.slice(1).map(({ step }) => step), standsAt];
  return steps.flatMap((each, at) => {
    const own = ownStepOf(each.step);
    const isLast = at === steps.length - 1;
    if (goesOnAt[at] === answerStepOf(own) && each.step === own && !(isLast && each.why !== null)) return [];
    const first = steps[at - 1];
    if (own === each.step || first?.step !== own) return [{ ...each, step: own }];
    return [
      { ...each, step: own, why: each.why ?? first.why, enteredAt: first.enteredAt, message: first.message },
    ];
  });
}
