import type { JobName, JobPayloads } from '@roundtrip/domain/jobs/job-types.js';

/** Carries out one kind of job. Thin: it hands the payload to the service that knows how. */
export interface JobHandler<N extends JobName = JobName> {
  readonly job: N;
  run(payload: JobPayloads[N]): Promise<void>;
}

/** Marks the providers the worker hands to the queue. */
export const JOB_HANDLERS = Symbol('job handlers');
