import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { Parameters } from '../../../differentiate/segments/compiler/rule-context.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import type { LaunchedDefinition } from '../definition/launched-definition.js';
import { pauseForMissingSegment } from '../engine/engine-problem.js';
import { Enrolments } from '../engine/enrolments.js';
import { amongMembers } from './among-members.js';
import { NEXT_WITH_FACTS, nextFacts, READ_FOR_GOOD, READ_ON } from './cursor.sql.js';
import type { FactRange } from './entrants.js';
import { type FactSource, ripeAfterDays } from './fact-source.js';
import { entrantsByFacts, type FactTrigger, startsOnFacts } from './trigger-looks.js';

const READ_AT_ONCE = 5000;
const DAY_MS = 24 * 3600_000;
/** Nothing to read although something was numbered: not committed yet, or not ripe. */
const LOOK_AGAIN_MS = 1000;
const RIPENING_LOOK_MS = 15 * 60_000;

interface Waiting {
  campaignId: number;
  versionId: number;
  definition: LaunchedDefinition;
  source: FactSource;
  scanId: number;
  readId: number;
  pendingId: number | null;
  /** Everything that was under way when `pendingId` was reached has ended. */
  isFinal: boolean | null;
  /** A segment it watches that is not there any more. */
  missingSegment: number | null;
}

/**
 * Campaigns that facts start: each campaign reads the facts of its kind in the order of their numbers, at once, and
 * once more when none can appear among them any longer. What it knows already enrols nobody twice.
 */
@Injectable()
export class FactLooks {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly enrolments: Enrolments,
  ) {}

  /** Reads on for one campaign; `false` when there is nothing to read for any. */
  async turn(now: Date): Promise<boolean> {
    const { timeZone } = await this.workspace.read();
    return this.database.transaction(async (tx) => {
      const waiting = await tx.row<Waiting>(NEXT_WITH_FACTS, [now]);
      if (!waiting) return false;
      const { trigger } = waiting.definition;
      if (!startsOnFacts(trigger)) throw new Error(`${trigger.kind} starts on no facts`);
      if (waiting.missingSegment !== null)
        await pauseForMissingSegment(tx, waiting.campaignId, waiting.missingSegment, now);
      else if (waiting.isFinal) await this.readAgain(tx, waiting, trigger, now, timeZone);
      else await this.readOn(tx, waiting, trigger, now, timeZone);
      return true;
    });
  }

  private async readOn(
    tx: Tx,
    waiting: Waiting,
    trigger: FactTrigger,
    now: Date,
    timeZone: string,
  ): Promise<void> {
    const { campaignId, source, scanId } = waiting;
    const ripeDays = ripeAfterDays(trigger);
    const ripe = new Date(now.getTime() - ripeDays * DAY_MS);
    const segments = source === 'segment' ? segmentsOf(waiting.definition, trigger) : null;
    const found = await tx.row<{ until: number | null }>(nextFacts(source), [
      ...[scanId, ripe, READ_AT_ONCE, segments],
    ]);
    const until = found?.until ?? null;
    if (until !== null) await this.enrol(tx, waiting, trigger, { after: scanId, until }, now, timeZone);
    const pause = ripeDays > 0 ? RIPENING_LOOK_MS : LOOK_AGAIN_MS;
    await tx.run(READ_ON, [campaignId, until, until === null ? new Date(now.getTime() + pause) : null]);
  }

  private async readAgain(
    tx: Tx,
    waiting: Waiting,
    trigger: FactTrigger,
    now: Date,
    timeZone: string,
  ): Promise<void> {
    const { campaignId, readId, pendingId } = waiting;
    const range = { after: readId, until: pendingId ?? readId };
    await this.enrol(tx, waiting, trigger, range, now, timeZone);
    await tx.run(READ_FOR_GOOD, [campaignId]);
  }

  private async enrol(
    tx: Tx,
    { campaignId, versionId, definition }: Waiting,
    trigger: FactTrigger,
    range: FactRange,
    now: Date,
    timeZone: string,
  ): Promise<void> {
    const parameters = new Parameters();
    const { segmentIds } = definition.audience;
    const scope = { campaignId, now, timeZone, parameters };
    const found = entrantsByFacts(trigger, segmentIds, scope, range);
    // Who came into the segments is not asked again whether they are still there.
    const query = trigger.kind === 'segment-entered' ? found : amongMembers(found, segmentIds, parameters);
    const { values } = parameters;
    await this.enrolments.enrol(tx, { campaignId, versionId, definition }, { query, values }, now);
  }
}

/** The segments whose passages a campaign reads. */
export const segmentsOf = (
  { audience }: Pick<LaunchedDefinition, 'audience'>,
  trigger: FactTrigger,
): number[] => (trigger.kind === 'segment-left' ? [trigger.segmentId] : audience.segmentIds);
