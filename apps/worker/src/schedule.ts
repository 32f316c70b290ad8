import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { type ScheduledTask, ScheduledTasks } from '@roundtrip/domain/jobs/scheduled-tasks.js';
import { Jobs } from '@roundtrip/domain/jobs/jobs.js';
import { Clock } from '@roundtrip/domain/kernel/clock.js';
import type { Logger } from '@roundtrip/domain/kernel/logger.js';
import { LOGGER } from '@roundtrip/domain/kernel/tokens.js';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import { schedule as onCron, type ScheduledTask as CronLine } from 'node-cron';
import { Pulse } from './loops/pulse.js';

/** Every cron line there is. node-cron only wakes; a row in the database decides who does what, once. */
const BEAT = '* * * * * *';
const LOOK_AT_TASKS = '*/15 * * * * *';
const NIGHTLY_SCORE = '30 1 * * *';
const FULL_REFRESH = '15 * * * *';

@Injectable()
export class Schedule implements BeforeApplicationShutdown {
  private readonly lines: CronLine[] = [];

  constructor(
    private readonly pulse: Pulse,
    private readonly tasks: ScheduledTasks,
    private readonly jobs: Jobs,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    const options = { noOverlap: true, logger: this.cronLogger() };
    this.lines.push(onCron(BEAT, () => this.pulse.beat(), options));
    this.lines.push(onCron(LOOK_AT_TASKS, () => this.runDueTasks(), options));
  }

  /** Queues what fell due: scores every night, and segments every hour for rules that depend on passing time. */
  async runDueTasks(): Promise<void> {
    const { timeZone } = await this.workspace.read();
    const now = this.clock.now();
    const score: ScheduledTask = { name: 'score-rfm', cron: NIGHTLY_SCORE, timeZone };
    // Hours pass evenly, whatever is done to the clocks.
    const refresh: ScheduledTask = { name: 'refresh-segments', cron: FULL_REFRESH, timeZone: 'UTC' };
    await this.tasks.runIfDue(score, now, (tx) =>
      this.jobs.enqueue(tx, 'score-rfm', { cause: 'nightly' }, 'nightly'),
    );
    await this.tasks.runIfDue(refresh, now, (tx) =>
      this.jobs.enqueue(tx, 'refresh-segments', { segmentIds: null, cause: 'schedule' }, 'schedule'),
    );
    this.logger.debug('the schedule was looked at');
  }

  /** A wake-up that came late is nothing to tell anybody: the next one does the work. */
  private cronLogger() {
    const quietly = (message: string): void => this.logger.debug(message);
    const fault = (message: string | Error, error?: Error): void =>
      this.logger.error({ err: error ?? message }, 'the schedule failed; it is tried again at the next look');
    return {
      info: quietly,
      warn: quietly,
      debug: (text: string | Error) => quietly(String(text)),
      error: fault,
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.lines.map((line) => line.destroy()));
  }
}
