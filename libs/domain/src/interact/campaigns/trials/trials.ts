import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { rateInterval } from '../../../kernel/statistics/rate.js';
import type { LaunchedStep } from '../definition/launched-definition.js';
import type { SplitStep, SplitTrial } from '../definition/steps/split.schema.js';
import { spanMs } from '../definition/step-parts.js';
import type { Turn } from '../engine/turn.js';
import type { TrialView } from './trial.schema.js';
import { BEGIN, DECIDE, figuresBy, STANDING, TRIALS } from './trial.sql.js';
import { type ArmFigures, winnerOf } from './winner-of.js';

/** Where a trial stands: some try until then and the others wait; one way has won; or lot decides. */
export type TrialStanding =
  { kind: 'open'; until: Date; trialShare: number } | { kind: 'won'; arm: string } | { kind: 'by-lot' };

interface Row {
  endsAt: Date;
  decidedAt: Date | null;
  winner: string | null;
}

type TrialRow = Omit<TrialView, 'figures'> & { versionId: number; figures: ArmFigures[] };

/** Finds the best way out of split steps. */
@Injectable()
export class Trials {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of all versions; what is not decided yet as it stands at this moment. */
  async of(campaignId: number): Promise<TrialView[]> {
    const rows = await this.database.rows<TrialRow>(TRIALS, [campaignId]);
    const views: TrialView[] = [];
    for (const { versionId, ...row } of rows) {
      const sofar = [campaignId, versionId, row.step, this.clock.now()];
      const figures = row.decidedAt
        ? row.figures
        : await this.database.rows<ArmFigures>(figuresBy(row.metric), sofar);
      views.push({ ...row, figures: figures.map(withInterval) });
    }
    return views;
  }

  /** Where the trial of a step stands for those of a turn, begun with the first of them and decided when its time is over. */
  async stand(tx: Tx, turn: Turn, step: LaunchedStep): Promise<TrialStanding> {
    if (step.kind !== 'split' || !step.winner) return { kind: 'by-lot' };
    const key = [turn.version.versionId, turn.step];
    const endsAt = new Date(turn.now.getTime() + spanMs(step.winner.after));
    await tx.run(BEGIN, [...key, endsAt]);
    const row = await tx.row<Row>(STANDING, key);
    if (!row) throw new Error('a trial that was just begun is not there');
    if (row.decidedAt) return decided(row.winner);
    if (turn.now < row.endsAt) return { kind: 'open', until: row.endsAt, trialShare: step.winner.trialShare };
    return decided(await this.decide(tx, turn, step, step.winner));
  }

  private async decide(
    tx: Tx,
    { version, step: stepId, now }: Turn,
    { arms }: SplitStep,
    { metric, leastPeople }: SplitTrial,
  ): Promise<string | null> {
    const { campaignId, versionId } = version;
    const parameters = [campaignId, versionId, stepId, now];
    const figures = await tx.rows<ArmFigures>(figuresBy(metric), parameters);
    const ids = arms.map(({ id }) => id);
    const winner = winnerOf(ids, figures, leastPeople);
    await tx.run(DECIDE, [versionId, stepId, now, winner, JSON.stringify(figures)]);
    return winner;
  }
}

const withInterval = (figures: ArmFigures): TrialView['figures'][number] => ({
  ...figures,
  ...rateInterval({ of: figures.people, hits: figures.reached }),
});

const decided = (winner: string | null): TrialStanding =>
  winner === null ? { kind: 'by-lot' } : { kind: 'won', arm: winner };
