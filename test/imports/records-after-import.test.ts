import { afterAll, beforeAll, expect, it } from 'vitest';
import { teaHouse } from '../factories/tea-house.js';
import { LoopWorld } from '../factories/loop-world.js';
import { ImportWorld } from './import-world.js';

let world: LoopWorld;

beforeAll(async () => {
  world = await LoopWorld.start();
});
afterAll(() => world.stop());

it('the records are looked through once a file has changed some, and not after a rehearsal or the same file again', async () => {
  const files = new ImportWorld(world.api, world.workers[0]!, world.owner, world.database);
  const { body: uploaded } = await files.upload(teaHouse.customers);
  await files.plan(uploaded);
  await files.run(uploaded.id, 'check');
  await world.jobsAreDone();
  expect(await world.get('/api/data-quality')).toMatchObject({ asOf: null, newest: null });
  const { counts } = await files.run(uploaded.id, 'apply');
  await world.jobsAreDone();
  const { asOf, customers } = await world.get('/api/data-quality');
  expect(asOf).not.toBeNull();
  expect(customers).toBe(counts!.customers.created);

  world.api.clock.advance({ minutes: 1 });
  const { body: again } = await files.upload(teaHouse.customers);
  await files.plan(again);
  await files.run(again.id, 'apply');
  await world.jobsAreDone();
  expect(await world.get('/api/data-quality')).toMatchObject({ asOf });
});
