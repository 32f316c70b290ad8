import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Values } from '../../../../../test/factories/plain-rfm.js';
import { addCustomers, AS_OF, buy, settingsOf } from '../../../../../test/factories/rfm-base.js';
import { standingOf } from '../../../../../test/factories/rfm-standing.js';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../differentiate.module.js';
import { RfmRescoreService } from './rfm-rescore.service.js';
import { RfmService } from './rfm.service.js';

const base: Values[] = [[1, 1, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4], [5, 1, 5], [6, 2, 6], [6, 2, 6]]; // prettier-ignore
const NOBODY: Values[] = [];

let domain: TestDomain;
const run = (statement: string): Promise<number> => domain.database.run(statement);
const score = (): Promise<number> => domain.get(RfmService).score('test');
const kept = async () => (await standingOf(domain.database)).kept;

async function expectExact(): Promise<void> {
  const { kept, counted } = await standingOf(domain.database);
  expect(kept).toEqual(counted);
  expect(kept).not.toEqual([]);
}

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  domain.clock.moveTo(AS_OF);
  await addCustomers(domain.database);
});
beforeEach(async () => {
  await run('truncate rfm_score, rfm_change, measure_run cascade');
  await domain.get(RfmService).changeSettings(settingsOf({ method: 'independent', ties: 'low', bands: 3 }));
  await buy(domain.database, base);
  await score();
});
afterAll(() => domain.stop());

describe('how many customers stand where is kept exactly', () => {
  it('by a run over everybody and by the nights after', async () => {
    await expectExact();
    for (const last of [9, 7, 1] as const) {
      await buy(domain.database, [...base.slice(0, 6), [last, last, last]]);
      await score();
      await expectExact();
    }
  });

  it('when customers are scored between runs', async () => {
    await buy(domain.database, [...base.slice(0, 4), [9, 9, 9], [1, 1, 9], [2, 1, 1], [3, 3, 3]]);
    const ids = (await domain.database.rows<{ id: number }>('select id from customer')).map(({ id }) => id);
    await domain.database.transaction((tx) => domain.get(RfmRescoreService).rescore(tx, ids, AS_OF));
    await expectExact();
  });

  it('when scores go with their customers or come back by hand', async () => {
    const gone = await domain.database.row<{ kept: unknown }>(`
      with gone as (delete from rfm_score where frequency < 3 returning *) select jsonb_agg(gone) as kept from gone`);
    await expectExact();
    await domain.database.run(
      'insert into rfm_score select * from jsonb_populate_recordset(null::rfm_score, $1)',
      [JSON.stringify(gone!.kept)],
    );
    await expectExact();
  });

  it('and is not believed once the scores were emptied', async () => {
    await run('truncate rfm_score');
    expect(await kept()).toEqual([]);
    await run(`insert into rfm_score select id, 1, 1, 1, now(), 1, 1 from customer order by id limit 2`);
    expect(await kept()).toEqual([]);
  });

  it('where nobody is left', async () => {
    await buy(domain.database, NOBODY);
    await score();
    expect(await standingOf(domain.database)).toEqual({ kept: [], counted: [] });
  });
});
