import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportRunner } from '@roundtrip/domain/identify/imports/running/import-runner.service.js';
import { AbandonedRuns } from '@roundtrip/domain/identify/imports/running/abandoned-runs.service.js';
import { OrdersService } from '@roundtrip/domain/identify/orders/orders.service.js';
import { ImportWorld, orderFile } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start();
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const manyLines = orderFile(
  Array.from({ length: 3000 }, (_, n) => [
    `O${n}`,
    `C${n % 700}`,
    `S${n % 50}`,
    1 + (n % 3),
    '9.90',
    '2026-01-05',
  ]),
);
const counted = (): Promise<unknown> =>
  world.database
    .row(`select (select count(*)::int from orders) as orders, (select count(*)::int from customer) as customers,
    (select count(*)::int from import_rejection) as rejections`);

/** An import that waits for its run, which no worker has been asked for. */
async function waiting(body = manyLines): Promise<number> {
  const { body: uploaded } = await world.upload(body);
  await world.plan(uploaded);
  await world.database.run(
    `update import_job set status = 'queued', progress = '{"run": "by hand"}' where id = $1`,
    [uploaded.id],
  );
  return uploaded.id;
}

const runHere = (id: number): Promise<unknown> => world.api.app.get(ImportRunner).run(id, 'apply');
const statusOf = async (id: number): Promise<string> =>
  (await world.marketer.get(`/api/imports/${id}`)).body.status;

describe('a run', () => {
  it('tells live how far it is, through the api, while it is in the worker', async () => {
    const { body: uploaded } = await world.upload(manyLines);
    await world.plan(uploaded);
    await world.marketer.post(`/api/imports/${uploaded.id}/apply`);
    const events = await world.follow(uploaded.id);
    expect(events[0]!.state).toMatch(/queued|running/);
    expect(events.at(-1)).toMatchObject({ state: 'done', status: 'done', done: 3000, total: 3000 });
  });

  it('that dies in the middle leaves nothing, and the next attempt ends as if nothing had been', async () => {
    await world.bring(manyLines);
    const clean = await world.state();
    await world.clear();
    const id = await waiting();
    const orders = world.api.app.get(OrdersService);
    const upsert = orders.upsertStaged.bind(orders);
    vi.spyOn(orders, 'upsertStaged').mockImplementationOnce(async (...args) => {
      await upsert(...args);
      throw new Error('the worker was killed');
    });
    await expect(runHere(id)).rejects.toThrow('the worker was killed');
    expect(await counted()).toEqual({ orders: 0, customers: 0, rejections: 0 });
    expect(await statusOf(id)).toBe('running');
    await runHere(id);
    expect(await statusOf(id)).toBe('done');
    expect(await world.state()).toEqual(clean);
  });

  it('that comes twice from the queue is done once', async () => {
    const id = await waiting();
    await Promise.all([runHere(id), runHere(id)]);
    await runHere(id);
    expect(await counted()).toEqual({ orders: 3000, customers: 700, rejections: 0 });
    expect(await world.database.rows('select import_id from import_file_chunk')).toEqual([]);
  });

  it('whose worker is gone is taken up by another one', async () => {
    const id = await waiting();
    await world.database.run(
      `update import_job set status = 'running',
        progress = jsonb_build_object('run', 'lost', 'attempts', 1, 'beatAt', now() - interval '1 minute') where id = $1`,
      [id],
    );
    expect(await world.api.app.get(AbandonedRuns).revive()).toBe(1);
    expect((await world.follow(id)).at(-1)).toMatchObject({ status: 'done' });
    expect(await counted()).toMatchObject({ orders: 3000 });
  });

  it('that fails again and again ends as failed, and keeps the file for another try', async () => {
    const id = await waiting();
    const orders = world.api.app.get(OrdersService);
    const broken = vi.spyOn(orders, 'upsertStaged').mockRejectedValue(new Error('the disk is full'));
    for (let attempt = 0; attempt < 4; attempt++)
      await expect(runHere(id)).rejects.toThrow('the disk is full');
    broken.mockRestore();
    expect((await world.marketer.get(`/api/imports/${id}`)).body).toMatchObject({
      status: 'failed',
      problem: { code: 'import-broke' },
    });
    expect(await counted()).toEqual({ orders: 0, customers: 0, rejections: 0 });
    expect((await world.run(id, 'apply')).status).toBe('done');
  });
});

describe('cancelling', () => {
  it('interrupts a run wherever it is, and leaves nothing half done', async () => {
    const id = await waiting();
    const orders = world.api.app.get(OrdersService);
    const upsert = orders.upsertStaged.bind(orders);
    let isWriting = (): void => undefined;
    const writing = new Promise<void>((resolve) => (isWriting = resolve));
    vi.spyOn(orders, 'upsertStaged').mockImplementationOnce(async (tx, ...rest) => {
      const counts = await upsert(tx, ...rest);
      isWriting();
      await tx.run('select pg_sleep(20)');
      return counts;
    });
    const run = runHere(id);
    await writing;
    const begun = performance.now();
    expect(await world.marketer.post(`/api/imports/${id}/cancel`)).toMatchObject({
      status: 200,
      body: { status: 'cancelled' },
    });
    await run;
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await counted()).toEqual({ orders: 0, customers: 0, rejections: 0 });
    expect((await world.run(id, 'apply')).status).toBe('done');
  });

  it('a dry run leads back to the plan', async () => {
    const id = await waiting();
    await world.database.run(`update import_job set status = 'checking' where id = $1`, [id]);
    const { body } = await world.marketer.post(`/api/imports/${id}/cancel`);
    expect(body).toMatchObject({ status: 'uploaded', planSaved: true });
  });

  it('comes too late for what is done', async () => {
    const { id } = await world.bring(manyLines);
    const answer = await world.marketer.post(`/api/imports/${id}/cancel`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'import-not-running' } });
  });
});
