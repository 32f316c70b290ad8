import { Injectable } from '@nestjs/common';
import { CronExpressionParser } from 'cron-parser';
import { Database, type Tx } from '../database/database.js';
import { instantOf, wallOf } from '../kernel/wall-clock.js';

/** A thing to be done at the instants of a cron expression, read in an IANA zone. */
export interface ScheduledTask {
  name: string;
  cron: string;
  timeZone: string;
}

const DAY_MS = 24 * 3600_000;

// The first sight of a task records the occurrence before now as done: a new install does not run last night's work.
const ENSURE = `
  insert into scheduled_task (name, last_due_at) values ($1, $2) on conflict (name) do nothing`;

// Of several workers only one moves the row forward, and only that one does the work.
const CLAIM = `
  update scheduled_task set last_due_at = $2 where name = $1 and last_due_at < $2 returning name`;

@Injectable()
export class ScheduledTasks {
  constructor(private readonly database: Database) {}

  /**
   * Does `work` if an occurrence of the task fell due since it was last done. Any number of workers may call this at
   * any time: each occurrence is done once. Occurrences missed while nothing ran collapse into the latest one. `work`
   * runs in the claiming transaction, so a crash leaves the occurrence unclaimed.
   */
  async runIfDue(task: ScheduledTask, now: Date, work: (tx: Tx) => Promise<void>): Promise<boolean> {
    const due = latestOccurrence(task, now);
    return this.database.transaction(async (tx) => {
      await tx.run(ENSURE, [task.name, due]);
      const claimed = await tx.rows(CLAIM, [task.name, due]);
      if (claimed.length === 0) return false;
      await work(tx);
      return true;
    });
  }
}

/**
 * The last instant at or before `now` at which the task was due. A time that a change of clocks skips is due at the
 * first valid instant after it, one that occurs twice the first time only.
 */
export function latestOccurrence({ cron, timeZone }: ScheduledTask, now: Date): Date {
  // The expression runs over wall-clock times; a day ahead, since near a change of clocks the order of the two may differ.
  const currentDate = new Date(wallOf(now, timeZone) + DAY_MS);
  const walls = CronExpressionParser.parse(cron, { currentDate, tz: 'UTC' });
  for (;;) {
    const due = instantOf(walls.prev().getTime(), timeZone);
    if (due <= now) return due;
  }
}
