import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { MeasureRunsService } from './measure-runs.service.js';
import type { Measured, RunsOf } from './runs-of.js';

interface Options {
  bands: number;
}

let domain: TestDomain;
let runs: RunsOf<Options, string>;

beforeAll(async () => {
  domain = await startTestDomain([]);
  runs = domain.get(MeasureRunsService).of('abc');
});
beforeEach(async () => {
  await domain.database.run('truncate measure_run cascade; delete from pgboss.job');
});
afterAll(() => domain.stop());

const found: Measured<string> = { customers: 3, changed: 2, outcome: 'so', warnings: [] };
const waiting = async (name: string) =>
  domain.database.rows(`select 1 from pgboss.job where name = $1 and state = 'created'`, [name]);

describe('a run', () => {
  it('that is asked for is the one that is carried out', async () => {
    const asked = await runs.request({ bands: 5 }, 'demand');
    expect(asked).toMatchObject({ status: 'queued', cause: 'demand', outcome: null });
    expect(await waiting('score-abc')).toHaveLength(1);
    domain.clock.advance({ minutes: 1 });
    expect(await runs.record({ bands: 7 }, 'nightly', () => Promise.resolve(found))).toBe(asked.id);
    expect(await runs.run(asked.id)).toMatchObject({
      ...{
        status: 'finished',
        options: { bands: 7 },
        asOf: domain.clock.now(),
        finishedAt: domain.clock.now(),
      },
      ...found,
    });
  });

  it('that waits answers to who asks again', async () => {
    const { id } = await runs.request({ bands: 5 }, 'demand');
    expect(await runs.request({ bands: 5 }, 'demand')).toMatchObject({ id });
    expect(await waiting('score-abc')).toHaveLength(1);
  });

  it('has the segments refreshed once it has finished', async () => {
    await runs.record({ bands: 5 }, 'nightly', () => Promise.resolve(found));
    expect(await waiting('refresh-segments')).toHaveLength(1);
  });

  it('that fails leaves nothing behind but that it failed', async () => {
    const failing = runs.record({ bands: 5 }, 'nightly', async (tx) => {
      await tx.run(`insert into setting (key, value, updated_at) values ('half', '1', '2026-01-01')`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await runs.newest()).toMatchObject({ status: 'failed', finishedAt: null });
    expect(await runs.latestFinished()).toBeUndefined();
    expect(await domain.database.rows(`select from setting where key = 'half'`)).toHaveLength(0);
    expect(await waiting('refresh-segments')).toHaveLength(0);
  });

  it('shows how far it has come while it goes on, and no longer', async () => {
    const stages: (string | null)[] = [];
    await runs.record({ bands: 5 }, 'nightly', async (_tx, { id }) => {
      await runs.reach(id, 'writing');
      stages.push((await runs.run(id)).stage);
      return found;
    });
    expect([...stages, (await runs.newest())!.stage]).toEqual(['writing', null]);
  });

  it('whose process died is named failed by the next one that finishes', async () => {
    await domain.database.run(
      `insert into measure_run (measure, status, as_of, options, cause)
       select measure, 'running', $1, '{}', 'nightly' from unnest(array['abc', 'lifecycle']) as measure`,
      [domain.clock.now()],
    );
    await runs.record({ bands: 5 }, 'nightly', () => Promise.resolve(found));
    expect(await domain.database.rows('select measure, status from measure_run order by id')).toEqual([
      { measure: 'abc', status: 'failed' },
      { measure: 'lifecycle', status: 'running' },
      { measure: 'abc', status: 'finished' },
    ]);
  });

  it('of another measure is not found', async () => {
    const { id } = await runs.request({ bands: 5 }, 'demand');
    const other = domain.get(MeasureRunsService).of('lifecycle');
    await expect(other.run(id)).rejects.toMatchObject({ code: 'measure-run-not-found' });
  });
});
