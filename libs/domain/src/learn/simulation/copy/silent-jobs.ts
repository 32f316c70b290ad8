import type { Tx } from '../../../database/database.js';
import type { JobName, JobPayloads } from '../../../jobs/job-types.js';

/** Stands for the queue inside a simulation: what a night would do is done by its course, and nothing reaches a worker. */
export class SilentJobs {
  enqueue<N extends JobName>(_tx: Tx, _name: N, _payload: JobPayloads[N], _key?: string): Promise<void> {
    return Promise.resolve();
  }
}
