import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportWorld, orderFile } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ worker: false });
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const people = [
  '客户编号,姓名,客户类型,公司编号,职务',
  'P1,张三,个人,ACME,采购经理',
  'P2,李四,个人,GLOBEX,',
  'ACME,顶点公司,企业,,',
  'P3,王五,个人,P1,',
  'P4,赵六,外星人,,',
].join('\n');
const ties = () =>
  world.database.rows(
    `select p.external_id as person, g.external_id as organization, g.kind, g.name, k.role
     from organization_contact k join customer p on p.id = k.customer_id join customer g on g.id = k.organization_id
     order by 1`,
  );
const idOf = async (externalId: string): Promise<number> =>
  (await world.database.row<{ id: number }>('select id from customer where external_id = $1', [externalId]))!
    .id;
const accountOf = async (externalId: string) =>
  (await world.marketer.get(`/api/customers/${await idOf(externalId)}`)).body.purchases.revenueMinor;

describe('a file of customers with their organizations', () => {
  it('ties persons to organizations, also such as only they name, and says what it did not take', async () => {
    const done = await world.bring(people);
    expect(done.target).toBe('customers');
    expect(done.counts).toMatchObject({
      customers: { created: 5, rejected: 0 },
      contacts: 2,
      dropped: { organizationKey: 1, kind: 1 },
    });
    expect(await ties()).toEqual([
      { person: 'P1', organization: 'ACME', kind: 'organization', name: '顶点公司', role: '采购经理' },
      { person: 'P2', organization: 'GLOBEX', kind: 'organization', name: null, role: null },
    ]);
  });

  it('changes nothing the second time; the dry run counts as the import does', async () => {
    const { body: uploaded } = await world.upload(people);
    await world.plan(uploaded);
    const checked = await world.runNow(uploaded.id, 'check');
    expect(checked.counts).toMatchObject({
      contacts: 2,
      customers: { created: 5 },
      dropped: { organizationKey: 1, kind: 1 },
    });
    await world.bring(people);
    expect((await world.bring(people)).counts).toMatchObject({
      contacts: 0,
      customers: { created: 0, updated: 0, unchanged: 5 },
    });
  });

  it('moves the orders of persons into the account, whichever file comes first', async () => {
    const orders = orderFile([
      ['O1', 'P1', 'TEA', 1, '5.00', '2026-01-05'],
      ['O2', 'P2', 'TEA', 1, '3.00', '2026-01-05'],
    ]);
    await world.bring(orders);
    await world.bring(people);
    expect([await accountOf('P1'), await accountOf('ACME'), await accountOf('GLOBEX')]).toEqual([
      0, 500, 300,
    ]);
    expect((await world.bring(orders)).counts).toMatchObject({
      orders: { created: 0, updated: 0, unchanged: 2 },
    });
    await world.clear();
    await world.bring(people);
    await world.bring(orders);
    expect([await accountOf('P1'), await accountOf('ACME'), await accountOf('GLOBEX')]).toEqual([
      0, 500, 300,
    ]);
  });
});

describe('ties by REST', () => {
  it('are put, shown on both sides, listed by kind, and taken away', async () => {
    await world.bring(people);
    const [person, company] = [await idOf('P3'), await idOf('ACME')];
    const at = `/api/customers/${person}/organization`;
    const { status, body } = await world.marketer.put(at, { organizationId: company, role: 'CFO' });
    expect([status, body]).toMatchObject([200, { organization: { id: company, role: 'CFO' }, contacts: [] }]);
    const { body: account } = await world.marketer.get(`/api/customers/${company}/account`);
    expect(account).toMatchObject({ organization: null, contactsCount: 2 });
    const { body: list } = await world.marketer.get('/api/customers?kind=organization');
    expect(list.rows.map(({ externalId }: { externalId: string }) => externalId).sort()).toEqual([
      'ACME',
      'GLOBEX',
    ]);
    expect((await world.marketer.put(at, { organizationId: person })).body.code).toBe('not-an-organization');
    expect((await world.marketer.delete(at)).body).toMatchObject({ organization: null });
    expect((await world.marketer.get('/api/customers/999999/account')).status).toBe(404);
  });
});
