import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { ContactsRead } from '../contacts/contacts.read.js';
import { ContactsService } from '../contacts/contacts.service.js';
import { upsertContactSchema, type UpsertContactInput } from '../contacts/contact-entry.schema.js';
import { CustomersService } from '../customers/customers.service.js';
import { upsertExpenseSchema, type UpsertExpenseInput } from '../expenses/customer-expense.schema.js';
import { ExpensesRead } from '../expenses/expenses.read.js';
import { ExpensesService } from '../expenses/expenses.service.js';
import { IdentifyModule } from '../identify.module.js';
import { OpportunitiesRead } from '../opportunities/opportunities.read.js';
import { OpportunitiesService } from '../opportunities/opportunities.service.js';
import { upsertOpportunitySchema, type UpsertOpportunityInput } from '../opportunities/opportunity.schema.js';

let domain: TestDomain;
let ann: number;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
});
beforeEach(async () => {
  await domain.database.run('truncate customer cascade');
  const [first] = await domain.get(CustomersService).upsertMany(
    [
      { externalId: 'A', email: 'home@acme.io', name: 'Ann' },
      { externalId: 'B', email: 'home@acme.io', name: 'Bea' },
    ],
    { source: 'test' },
  );
  ann = first!.id!;
  await domain.database.run('delete from touched_customer');
});
afterAll(() => domain.stop());

const deal = (more: Partial<UpsertOpportunityInput> = {}): UpsertOpportunityInput => ({
  externalId: 'D1',
  customer: { externalId: 'A' },
  name: 'Tea for the office',
  expectedMinor: 500_000,
  probability: 0.4,
  stage: 'quoted',
  ...more,
});
const opportunities = (...rows: UpsertOpportunityInput[]) =>
  domain.get(OpportunitiesService).upsertMany(rows.map((row) => upsertOpportunitySchema.parse(row)));
const contacts = (...rows: UpsertContactInput[]) =>
  domain.get(ContactsService).upsertMany(
    rows.map((row) => upsertContactSchema.parse(row)),
    null,
  );
const expenses = (...rows: UpsertExpenseInput[]) =>
  domain.get(ExpensesService).upsertMany(rows.map((row) => upsertExpenseSchema.parse(row)));
const touched = async () => {
  const rows = await domain.database.rows<{ name: string; cause: string }>(
    'select c.name, t.cause from touched_customer t join customer c on c.id = t.customer_id order by 1',
  );
  return rows.map(({ name, cause }) => `${name} ${cause}`);
};
const allDeals = (query: object = {}) => domain.get(OpportunitiesRead).list({ limit: 50, ...query });

describe('facts of customers', () => {
  it('are replaced under their external id, and the same again changes nothing', async () => {
    const [made] = await opportunities(deal());
    expect(made).toMatchObject({ result: 'created' });
    expect(await touched()).toEqual(['Ann opportunity']);
    await domain.database.run('delete from touched_customer');
    domain.clock.advance({ days: 1 });
    expect(await opportunities(deal())).toEqual([{ ...made, result: 'unchanged' }]);
    expect(await touched()).toEqual([]);
    expect(await opportunities(deal({ probability: 0.9 }))).toEqual([{ ...made, result: 'updated' }]);
    expect((await allDeals()).rows).toMatchObject([
      { probability: 0.9, customerName: 'Ann', updatedAt: domain.clock.now() },
    ]);
  });

  it('without an external id are new ones each time', async () => {
    const one = deal({ externalId: undefined });
    expect((await opportunities(one, one)).map(({ result }) => result)).toEqual(['created', 'created']);
    expect((await allDeals()).rows).toHaveLength(2);
  });

  it('of one external id in a batch: the last holds, the others come back unchanged with its id', async () => {
    const [first, last] = await opportunities(deal({ stage: 'called' }), deal({ stage: 'signed' }));
    expect([first?.result, last?.result, first?.id === last?.id]).toEqual(['unchanged', 'created', true]);
    expect((await allDeals()).rows).toMatchObject([{ stage: 'signed' }]);
  });

  it('of a customer nobody knows, or who may be several, are refused by themselves', async () => {
    const outcomes = await opportunities(
      deal({ externalId: 'D1', customer: { externalId: 'Z' } }),
      deal({ externalId: 'D2', customer: { email: 'home@acme.io' } }),
      deal({ externalId: 'D3', customer: { id: ann } }),
    );
    expect(outcomes.map(({ result, faults }) => faults[0]?.code ?? result)).toEqual([
      'customer-not-found',
      'customer-ambiguous',
      'created',
    ]);
  });

  it('that turn out to be another customer’s touch both', async () => {
    await opportunities(deal());
    await domain.database.run('delete from touched_customer');
    await opportunities(deal({ customer: { externalId: 'B' } }));
    expect(await touched()).toEqual(['Ann opportunity', 'Bea opportunity']);
  });

  it('written at the same moment under one external id are written once', async () => {
    const both = await Promise.all([opportunities(deal()), opportunities(deal())]);
    expect(
      both
        .flat()
        .map(({ result }) => result)
        .sort(),
    ).toEqual(['created', 'unchanged']);
  });
});

describe('opportunities', () => {
  it('are found by status, customer and name, page by page, the latest changed first', async () => {
    await opportunities(deal(), deal({ externalId: 'D2', status: 'won' }));
    domain.clock.advance({ hours: 1 });
    await opportunities(deal({ externalId: 'D3', customer: { externalId: 'B' }, name: 'Gift boxes' }));
    const names = (page: { rows: { externalId: string | null }[] }) => page.rows.map((row) => row.externalId);
    const first = await allDeals({ limit: 1 });
    expect(names(first)).toEqual(['D3']);
    expect(names(await allDeals({ after: first.next }))).toEqual(['D2', 'D1']);
    expect(names(await allDeals({ status: 'won' }))).toEqual(['D2']);
    expect(names(await allDeals({ customer: ann, status: 'open' }))).toEqual(['D1']);
    expect(names(await allDeals({ search: 'GIFT' }))).toEqual(['D3']);
    expect(await domain.get(OpportunitiesRead).totals()).toEqual({
      open: 2,
      openMinor: 1_000_000,
      weightedMinor: 400_000,
      won: 1,
      wonMinor: 500_000,
      lost: 0,
      lostMinor: 0,
    });
  });

  it('are won and lost and opened again, and their customer is touched', async () => {
    const [made] = await opportunities(deal());
    await domain.database.run('delete from touched_customer');
    const service = domain.get(OpportunitiesService);
    await service.change(made!.id!, { status: 'won' });
    expect((await allDeals()).rows).toMatchObject([{ status: 'won', stage: 'quoted' }]);
    expect(await touched()).toEqual(['Ann fact-changed']);
    await service.delete(made!.id!);
    expect((await allDeals()).rows).toEqual([]);
    await expect(service.delete(made!.id!)).rejects.toMatchObject({ code: 'opportunity-not-found' });
  });
});

describe('the contact log', () => {
  const call = { customer: { externalId: 'A' }, kind: 'phone' as const, at: '2026-05-01T09:00:00Z' };

  it('tells what was said, latest first', async () => {
    await contacts(
      { ...call, note: 'Asked for samples' },
      { ...call, at: '2026-05-02T09:00:00Z', suggestion: 'Smaller boxes', suggestionRating: 'high-value' },
    );
    const { rows } = await domain.get(ContactsRead).ofCustomer(ann, { limit: 50 });
    expect(rows).toMatchObject([
      { suggestion: 'Smaller boxes', suggestionRating: 'high-value', note: '' },
      { suggestion: null, note: 'Asked for samples' },
    ]);
  });

  it('rates suggestions only: a rating of nothing is refused, and goes with its suggestion', async () => {
    const [issue] = upsertContactSchema.safeParse({ ...call, suggestionRating: 'ordinary' }).error!.issues;
    expect(issue).toMatchObject({ params: { code: 'rating-without-suggestion' } });
    const [made] = await contacts({ ...call, suggestion: 'Open earlier', suggestionRating: 'ordinary' });
    const service = domain.get(ContactsService);
    await service.change(made!.id!, { suggestion: null });
    expect(await domain.get(ContactsRead).get(made!.id!)).toMatchObject({
      suggestion: null,
      suggestionRating: null,
    });
    await expect(service.change(made!.id!, { suggestionRating: 'ordinary' })).rejects.toMatchObject({
      faults: [{ code: 'rating-without-suggestion' }],
    });
  });
});

describe('expenses', () => {
  it('are kept by day and reckoned up by what they were for', async () => {
    const spent = (externalId: string, kind: 'acquisition' | 'marketing', amountMinor: number) => ({
      externalId,
      customer: { externalId: 'A' },
      kind,
      amountMinor,
      spentOn: `2026-0${externalId}-01`,
    });
    await expenses(
      spent('1', 'acquisition', 3000),
      spent('2', 'marketing', 200),
      spent('3', 'marketing', 50),
    );
    const read = domain.get(ExpensesRead);
    const first = await read.ofCustomer(ann, { limit: 2 });
    expect(first.rows.map(({ spentOn }) => spentOn)).toEqual(['2026-03-01', '2026-02-01']);
    expect((await read.ofCustomer(ann, { limit: 2, after: first.next! })).rows).toMatchObject([
      { amountMinor: 3000 },
    ]);
    expect(await read.totals(ann)).toEqual({ acquisitionMinor: 3000, marketingMinor: 250 });
  });
});
