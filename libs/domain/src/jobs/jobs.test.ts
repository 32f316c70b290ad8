import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../../test/setup/test-database.js';
import { startTestDomain, type TestDomain } from '../../../../test/setup/test-domain.js';
import { dataSourceOptions } from '../database/data-source.js';
import { createLogger } from '../kernel/logger.js';
import { jobNames } from './job-types.js';
import { Jobs } from './jobs.js';

let domain: TestDomain;
let jobs: Jobs;

beforeAll(async () => {
  domain = await startTestDomain([]);
  jobs = domain.get(Jobs);
});
beforeEach(() => domain.database.run('truncate pgboss.job'));
afterAll(() => domain.stop());

const enqueue = (key?: string) =>
  domain.database.transaction((tx) => jobs.enqueue(tx, 'score-rfm', { cause: 'test' }, key));
const waiting = async () =>
  (await domain.database.rows(`select id from pgboss.job where state = 'created'`)).length;

describe('a queued job', () => {
  it('is not queued again under its key while it waits', async () => {
    await Promise.all([enqueue('nightly'), enqueue('nightly'), enqueue('nightly')]);
    expect(await waiting()).toBe(1);
    await enqueue('demand');
    expect(await waiting()).toBe(2);
  });

  it('is queued again while one of its key runs, which may have missed the change', async () => {
    await enqueue('nightly');
    await domain.database.run(`update pgboss.job set state = 'active'`);
    await enqueue('nightly');
    expect(await waiting()).toBe(1);
  });

  it('without a key is always one more', async () => {
    await enqueue();
    await enqueue();
    expect(await waiting()).toBe(2);
  });

  it('does not exist when its transaction fails', async () => {
    const failing = domain.database.transaction(async (tx) => {
      await jobs.enqueue(tx, 'score-rfm', { cause: 'test' });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await waiting()).toBe(0);
  });

  it('is carried out', async () => {
    await enqueue();
    const done = await new Promise(
      (resolve) => void jobs.handle('score-rfm', async (payload) => resolve(payload)),
    );
    expect(done).toEqual({ cause: 'test' });
  });
});

describe('the queues', () => {
  it('are made by several processes that start for the first time together', async () => {
    const { url } = await createTestDatabase();
    const logger = createLogger('test', 'silent');
    const sources = await Promise.all(
      [1, 2, 3, 4].map(() => new DataSource(dataSourceOptions({ url })).initialize()),
    );
    const started = sources.map((source) => new Jobs(source, logger));
    await Promise.all(started.map((one) => one.onModuleInit()));
    const [row] = await sources[0]!.query('select count(*)::int as queues from pgboss.queue');
    expect(row.queues).toBeGreaterThanOrEqual(jobNames.length);
    await Promise.all(started.map((one) => one.beforeApplicationShutdown()));
    await Promise.all(sources.map((source) => source.destroy()));
  });
});
