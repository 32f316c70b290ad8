import { DuplicatesService } from '@roundtrip/domain/identify/identities/duplicates/duplicates.service.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ImportWorld } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ worker: false });
  await world.clear();
  await world.marketer.post('/api/customers/batch', {
    customers: [
      { externalId: 'A', email: 'ann@acme.io', name: 'Ann Li' },
      { externalId: 'B', name: 'Ann Li' },
    ],
  });
});
afterAll(() => world.stop());

it('a file that would make one of two identified people merges nobody, says so, and the review list has the pair', async () => {
  const file = 'CustomerID,Name,Email\nB,Ann Li,ann@acme.io\nC,Cy,cy@acme.io\n';
  const { body: uploaded } = await world.upload(file);
  await world.plan(uploaded);
  expect((await world.runNow(uploaded.id, 'check')).counts).toMatchObject({ sharing: 1 });
  const done = await world.bring(file);
  expect(done.counts).toMatchObject({ sharing: 1, customers: { created: 1, updated: 1, rejected: 0 } });
  await world.api.app.get(DuplicatesService).find();
  const people = await world.database.rows('select external_id from customer order by 1');
  expect(people).toEqual([{ external_id: 'A' }, { external_id: 'B' }, { external_id: 'C' }]);
  const { body } = await world.marketer.get('/api/duplicates');
  expect(body.pairs).toBe(1);
});
