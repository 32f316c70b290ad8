import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type JobName, jobNames } from '@roundtrip/domain/jobs/job-types.js';
import { Jobs } from '@roundtrip/domain/jobs/jobs.js';
import { JOB_HANDLERS, type JobHandler } from './job-handler.js';

/** Connects every kind of job with its handler; a kind without one, or with two, fails the boot. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    @Inject(JOB_HANDLERS) private readonly handlers: JobHandler[],
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const name of jobNames) await this.connect(name);
  }

  private async connect(name: JobName): Promise<void> {
    const [handler, another] = this.handlers.filter(({ job }) => job === name);
    if (!handler || another) throw new Error(`the job ${name} needs exactly one handler`);
    await this.jobs.handle(name, (payload) => handler.run(payload));
  }
}
