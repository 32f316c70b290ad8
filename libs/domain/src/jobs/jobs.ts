import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Tx } from '../database/database.js';
import type { Logger } from '../kernel/logger.js';
import { LOGGER } from '../kernel/tokens.js';
import { jobNames, type JobName, type JobPayloads } from './job-types.js';

const DRAIN_MS = 25_000;
const RETRIES = 3;
const QUEUES_LOCK = 7_140_821;

/** The queue of coarse jobs, kept in the same database, so that a job joins the transaction that asks for it. */
@Injectable()
export class Jobs implements OnModuleInit, BeforeApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly pool: Pool;

  constructor(
    source: DataSource,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => this.pool.query(text, values) },
      schedule: false,
      retryLimit: RETRIES,
      retryBackoff: true,
      expireInHours: 2,
    });
    this.boss.on('error', (error) => this.logger.error({ err: error }, 'the job queue reported a fault'));
  }

  /** One process at a time: an api and a worker that make the queues together, at a first start, would deadlock. */
  async onModuleInit(): Promise<void> {
    const connection = await this.pool.connect();
    try {
      await connection.query('select pg_advisory_lock($1)', [QUEUES_LOCK]);
      await this.boss.start();
      for (const name of jobNames) await this.boss.createQueue(name, { name, policy: 'short' });
    } finally {
      // Closing the connection gives the lock back, whatever happened on it.
      connection.release(true);
    }
  }

  /** Before the pools close: a job in hand may finish its work and say so. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, wait: true, timeout: DRAIN_MS, close: false });
  }

  /**
   * Queues a job within the caller's transaction: it exists when, and only when, that commits. With a `key`, a job
   * that is already waiting under the same key is not queued again; one that is running is, because it may have read
   * what the caller changed before that was committed.
   */
  async enqueue<N extends JobName>(tx: Tx, name: N, payload: JobPayloads[N], key?: string): Promise<void> {
    const connection = await tx.connection();
    await this.boss.send(name, payload, {
      db: { executeSql: (text, values) => connection.query(text, values) },
      // The queues' policy is one waiting job per key, so a job without a key gets one of its own.
      singletonKey: key ?? randomUUID(),
    });
  }

  /** Handles jobs one at a time; a throw is retried with back-off, and logged. */
  async handle<N extends JobName>(
    name: N,
    handler: (payload: JobPayloads[N]) => Promise<void>,
  ): Promise<void> {
    const options = { pollingIntervalSeconds: 0.5, batchSize: 1 };
    await this.boss.work<JobPayloads[N]>(name, options, async ([job]) => {
      if (!job) return;
      this.logger.info({ job: name, jobId: job.id }, 'job started');
      try {
        await handler(job.data);
        this.logger.info({ job: name, jobId: job.id }, 'job done');
      } catch (error) {
        this.logger.error({ job: name, jobId: job.id, err: error }, 'job failed');
        throw error;
      }
    });
  }
}
