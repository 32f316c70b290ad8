import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { type ScheduledTask, ScheduledTasks } from '@roundtrip/domain/jobs/scheduled-tasks.js';
import type { JobName, JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
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

/** A job that falls due by the clocks of the workspace, or by UTC where hours must pass evenly. */
interface Line<N extends JobName> {
  job: N;
  cron: string;
  by: 'workspace' | 'UTC';
  payload: JobPayloads[N];
}
const line = <N extends JobName>(
  job: N,
  cron: string,
  by: Line<N>['by'],
  payload: JobPayloads[N],
): Line<N> => ({
  job,
  cron,
  by,
  payload,
});

/** At night each measure finds those it builds on done; segments ask every hour, for rules that depend on passing time. */
const LINES: Line<JobName>[] = [
  line('tend-records', '30 0 * * *', 'workspace', { cause: 'nightly' }),
  line('score-rfm', '30 1 * * *', 'workspace', { cause: 'nightly' }),
  line('score-abc', '40 1 * * *', 'workspace', { cause: 'nightly' }),
  line('score-lifecycle', '45 1 * * *', 'workspace', { cause: 'nightly' }),
  line('fit-clv', '15 2 * * 0', 'workspace', { cause: 'weekly' }),
  line('score-clv', '30 2 * * *', 'workspace', { cause: 'nightly' }),
  line('make-forecasts', '40 2 * * *', 'workspace', { cause: 'nightly' }),
  line('score-value-points', '30 3 * * *', 'workspace', { cause: 'nightly' }),
  line('refresh-segments', '15 * * * *', 'UTC', { segmentIds: null, cause: 'schedule' }),
  line('tend-campaigns', '20 * * * *', 'UTC', {}),
  line('measure-segments', '30 4 * * *', 'workspace', {}),
  line('learn-responses', '45 4 * * *', 'workspace', {}),
  line('count-long-figures', '0 5 * * *', 'workspace', {}),
  line('measure-loop', '50 * * * *', 'UTC', {}),
];

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

  /** Queues what fell due. */
  async runDueTasks(): Promise<void> {
    const { timeZone } = await this.workspace.read();
    const now = this.clock.now();
    for (const { job, cron, by, payload } of LINES) {
      const task: ScheduledTask = { name: job, cron, timeZone: by === 'UTC' ? 'UTC' : timeZone };
      await this.tasks.runIfDue(task, now, (tx) => this.jobs.enqueue(tx, job, payload, 'scheduled'));
    }
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
