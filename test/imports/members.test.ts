import type { ImportDetail } from '@roundtrip/domain/identify/imports/import.schema.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportWorld } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ worker: false });
});
beforeEach(async () => {
  await world.clear();
  await world.database.run('truncate segment cascade');
  await world.marketer.post('/api/customers/batch', {
    customers: [
      { externalId: 'A', name: 'Ann', email: 'ann@acme.io' },
      { externalId: 'B', name: 'Bea', phone: '+8613800138000' },
      { externalId: 'C', email: 'cy@acme.io' },
    ],
  });
});
afterAll(() => world.stop());

const file = 'CustomerID,Email,Phone\nA,,\n,,13800138000\n,nobody@acme.io,\nZ,cy@acme.io,\nA,ann@acme.io,\n';
const fairgoers = { list: { name: 'Fairgoers' } };
const bring = (plan: Partial<ImportDetail['plan']>) =>
  world.bring(file, { target: 'members', mapping: mapping, ...plan });
const mapping = { customerKey: 'CustomerID', email: 'Email', phone: 'Phone' };
const members = async (id: number) => {
  const { body } = await world.marketer.get(`/api/segments/${id}/members`);
  return body.rows.map(({ name }: { name: string }) => name).sort();
};

describe('a file of members', () => {
  it('makes a list of those who are known, and gives back the others with the reason', async () => {
    const done = await bring(fairgoers);
    expect(done.counts).toMatchObject({
      facts: { created: 2, updated: 0, unchanged: 0, rejected: 2 },
      lines: { read: 5, rejected: 2 },
      list: { name: 'Fairgoers' },
    });
    const { id } = done.counts!.list!;
    expect(await members(id)).toEqual(['Ann', 'Bea']);
    const { body } = await world.marketer.get(`/api/imports/${done.id}/rejections?locale=en`);
    expect(body.rows.map(({ line }: { line: number }) => line)).toEqual([4, 5]);
    const { body: movements } = await world.marketer.get(`/api/segments/${id}/movements`);
    expect(movements.rows.map(({ cause }: { cause: string }) => cause)).toEqual(['import', 'import']);
  });

  it('changes nothing on the list it was brought to before', async () => {
    const { id } = (await bring(fairgoers)).counts!.list!;
    await world.database.run('delete from touched_customer');
    const again = await bring({ list: { id } });
    expect(again.counts).toMatchObject({ facts: { created: 0, unchanged: 2 }, list: { id } });
    expect(await members(id)).toEqual(['Ann', 'Bea']);
  });

  it('needs a list: a new name, or a list kept by hand', async () => {
    await bring(fairgoers);
    const { body: rule } = await world.marketer.post('/api/segments', {
      name: 'By rule',
      description: '',
      rule: { field: 'city', operator: 'is', value: 'Paris' },
    });
    const { body: uploaded } = await world.upload(file);
    const faultOf = async (list: ImportDetail['plan']['list']) => {
      const plan = { ...uploaded.plan, target: 'members', mapping, list };
      const { status, body } = await world.marketer.put(`/api/imports/${uploaded.id}/plan`, plan);
      return [status, body.errors?.[0]?.code];
    };
    expect(await faultOf(null)).toEqual([422, 'import-list-missing']);
    expect(await faultOf({ name: 'fairgoers' })).toEqual([422, 'name-taken']);
    expect(await faultOf({ id: 999_999 })).toEqual([422, 'import-list-unknown']);
    expect(await faultOf({ id: rule.id })).toEqual([422, 'import-list-unknown']);
  });

  it('that loses its list before it is imported fails with the reason and leaves nothing', async () => {
    const { id } = (await bring(fairgoers)).counts!.list!;
    const { body: uploaded } = await world.upload(file);
    await world.plan(uploaded, { target: 'members', mapping, list: { id } });
    await world.database.run('delete from segment where id = $1', [id]);
    expect(await world.runNow(uploaded.id, 'apply')).toMatchObject({
      status: 'failed',
      problem: { code: 'segment-not-found' },
    });
  });

  it('is only counted by a dry run, and the new list is not there yet', async () => {
    const { body: uploaded } = await world.upload(file);
    await world.plan(uploaded, { target: 'members', mapping, ...fairgoers });
    const checked = await world.runNow(uploaded.id, 'check');
    expect(checked.counts).toMatchObject({ facts: { created: 2 }, list: null });
    expect(await world.database.rows('select id from segment')).toEqual([]);
  });
});
