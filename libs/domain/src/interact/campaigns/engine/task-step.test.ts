import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unaccounted } from '../../../../../../test/factories/accounts.js';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { ContactsRead } from '../../../identify/contacts/contacts.read.js';
import { UsersService } from '../../../workspace/users.service.js';
import { PolicyService } from '../../policy/policy.service.js';
import { TasksRead } from '../../tasks/tasks.read.js';
import { TasksService } from '../../tasks/tasks.service.js';
import { StepNumbersRead } from '../numbers/step-numbers.read.js';
import { WayTakenRead } from '../numbers/way-taken.read.js';

let world: CampaignWorld;
let ann: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  const password = 'correct horse battery';
  const user = { email: 'ann@tea.example', name: 'Ann Li', role: 'marketer' as const, password };
  ann = (await world.domain.get(UsersService).create(user)).id;
});
beforeEach(() => world.nextNoon());
afterEach(async () => {
  await world.stopCampaigns();
  expect(await unaccounted(world.database)).toEqual([]);
});
afterAll(() => world.stop());

const CALL = {
  kind: 'task',
  title: { en: 'Call {{customer.name}}', 'zh-CN': '致电{{customer.name}}' },
  instructions: { en: 'Ask how the tea was.' },
  arms: [
    { id: 'happy', name: 'Happy', next: 'end' },
    { id: 'unhappy', next: null },
  ],
  ...{ next: 'end', timedOut: 'end', atMost: { amount: 3, unit: 'days' } },
};

async function launch(customers: number[], task: object = {}, more: object = {}): Promise<number> {
  const audience = { segmentIds: [await world.segment(customers)] };
  const steps = { call: { ...CALL, ...task }, end: { kind: 'exit' }, ...more };
  return world.launch({ version: 2, trigger: { kind: 'now' }, audience, start: 'call', steps });
}

const tasks = (campaignId: number, query: object = {}) =>
  world.domain.get(TasksRead).list({ limit: 50, state: 'open', campaignId, ...query }, null);
const service = () => world.domain.get(TasksService);
const wayOf = async (campaignId: number, customerId: number) => {
  const [way] = await world.domain.get(WayTakenRead).of(campaignId, customerId);
  return way?.steps.map(({ step, arm }) => `${step} ${arm}`);
};
const done = (outcome: string, note = '') => ({ outcome, note, satisfaction: null });

describe('a task step', () => {
  it('makes a task for everybody, with its texts rendered, due at the end of a day, once', async () => {
    const customers = await world.customers(3);
    const id = await launch(customers, { dueDays: 2, assigneeId: ann });
    await world.settle();
    const { rows } = await tasks(id);
    expect(rows.map(({ customerId }) => customerId)).toEqual(customers);
    const name = rows[0]?.customerName ?? '';
    expect(rows[0]).toMatchObject({
      ...{ title: { en: `Call ${name}`, 'zh-CN': `致电${name}` }, assigneeName: 'Ann Li', state: 'open' },
      instructions: { en: 'Ask how the tea was.', 'zh-CN': 'Ask how the tea was.' },
    });
    const hours = ((rows[0]?.dueAt.getTime() ?? 0) - world.now.getTime()) / 3_600_000;
    expect(Math.round(hours)).toBe(60);
  });

  it('is the account manager’s where nobody is named, and nobody’s without one', async () => {
    const customers = await world.customers(3);
    for (const [at, manager] of ['ANN@tea.example', 'Ann Li'].entries())
      await world.database.run('update customer set account_manager = $2 where id = $1', [
        customers[at],
        manager,
      ]);
    const id = await launch(customers);
    await world.settle();
    expect((await tasks(id)).rows.map(({ assigneeId }) => assigneeId)).toEqual([ann, ann, null]);
    expect((await tasks(id, { assignee: ann })).rows).toHaveLength(2);
    expect((await tasks(id, { assignee: 'nobody' })).rows).toHaveLength(1);
  });

  it('leads on by the outcome at once, by a way of their own where it is dropped, and when the time is over', async () => {
    const customers = (await world.customers(4)) as [number, number, number, number];
    const id = await launch(customers);
    await world.settle();
    const [happy, unhappy, dropped] = (await tasks(id)).rows;
    await service().complete(happy?.id ?? 0, done('happy'), ann);
    await service().complete(unhappy?.id ?? 0, done('unhappy'), ann);
    await service().drop(dropped?.id ?? 0, ann);
    await world.settle();
    expect(await Promise.all(customers.map((each) => wayOf(id, each)))).toEqual([
      ['call happy', 'end next'],
      ['call unhappy'],
      ['call next', 'end next'],
      [],
    ]);
    world.domain.clock.advance({ hours: 73 });
    await world.settle();
    expect(await wayOf(id, customers[3])).toEqual(['call timed-out', 'end next']);
    expect((await tasks(id)).rows).toHaveLength(1);
    const numbers = await world.domain.get(StepNumbersRead).of(id);
    expect(numbers.find(({ step }) => step === 'call')).toMatchObject({
      ...{ standing: 0, arms: { happy: 1, unhappy: 1, next: 1, 'timed-out': 1 } },
    });
  });

  it('goes on at once where its outcome is not waited for', async () => {
    const customers = await world.customers(1);
    const id = await launch(customers, { waits: false });
    await world.settle();
    expect(await wayOf(id, customers[0] ?? 0)).toEqual(['call next', 'end next']);
    expect((await tasks(id)).rows).toHaveLength(1);
  });

  it('that is done is an entry of the contact log, and ends once', async () => {
    const [customer] = (await world.customers(1)) as [number];
    const id = await launch([customer]);
    await world.settle();
    const [task] = (await tasks(id)).rows;
    await expect(service().complete(task?.id ?? 0, done('other'), ann)).rejects.toMatchObject({
      faults: [{ code: 'task-outcome-unknown' }],
    });
    await service().complete(task?.id ?? 0, done('happy', 'Wants more of the green one.'), ann);
    await expect(service().drop(task?.id ?? 0, ann)).rejects.toMatchObject({ code: 'task-ended' });
    const { rows } = await world.domain.get(ContactsRead).ofCustomer(customer, { limit: 5 });
    expect(rows).toMatchObject([{ kind: 'phone', by: 'Ann Li', externalId: `task:${task?.id}` }]);
    expect(rows[0]?.note).toMatch(/– Happy\nWants more of the green one\.$/);
  });

  it('that is done is a contact the caps count', async () => {
    const policy = world.domain.get(PolicyService);
    const before = await policy.read();
    const care = { ...before.caps.care, total: { max: 1, days: 7 } };
    await policy.write({ ...before, caps: { ...before.caps, care } });
    const customers = (await world.customers(2)) as [number, number];
    const mail = { kind: 'send', templateId: await world.template('care'), next: null };
    const id = await launch(
      customers,
      { arms: [{ id: 'happy', next: 'mail' }], next: 'mail' },
      { mail, end: mail },
    );
    await world.settle();
    const [called, dropped] = (await tasks(id)).rows;
    await service().complete(called?.id ?? 0, done('happy'), ann);
    await service().drop(dropped?.id ?? 0, ann);
    await world.settle();
    expect(await world.outcomes(id)).toEqual({ [customers[0]]: 'frequency-cap', [customers[1]]: 'send' });
    await policy.write(before);
  });

  it('stays open when its campaign is stopped, and moves nobody', async () => {
    const customers = await world.customers(1);
    const id = await launch(customers);
    await world.settle();
    await world.stopCampaigns();
    const [task] = (await tasks(id)).rows;
    await service().complete(task?.id ?? 0, done('happy'), ann);
    await world.settle();
    expect(await wayOf(id, customers[0] ?? 0)).toEqual(['call left']);
  });
});

describe('tasks', () => {
  it('are made by hand, given to others, put off, counted, and found page by page', async () => {
    const [customer] = (await world.customers(1)) as [number];
    const title = { en: 'Visit', 'zh-CN': '' };
    const make = (hours: number) =>
      service().create(
        {
          ...{
            customerId: customer,
            kind: 'visit',
            purpose: 'care',
            title,
            instructions: title,
            assigneeId: null,
          },
          dueAt: new Date(world.now.getTime() + hours * 3_600_000),
        },
        ann,
      );
    const [late, soon] = [await make(-1), await make(1)];
    const read = world.domain.get(TasksRead);
    const mine = { customerId: customer };
    expect(await read.counts(mine, null)).toEqual({ open: 2, overdue: 1 });
    const first = await read.list({ limit: 1, state: 'open', ...mine }, null);
    const second = await read.list({ limit: 1, state: 'open', ...mine, after: first.next ?? '' }, null);
    expect([first, second].map(({ rows }) => rows[0]?.id)).toEqual([late, soon]);
    await service().change(late, { assigneeId: ann, dueAt: new Date(world.now.getTime() + 7_200_000) });
    expect(await read.counts({ assignee: 'me', ...mine }, ann)).toEqual({ open: 1, overdue: 0 });
    await expect(service().change(late, { assigneeId: 999 })).rejects.toMatchObject({
      faults: [{ code: 'task-assignee-unknown' }],
    });
    await service().complete(soon, done('reached'), ann);
    expect((await read.list({ limit: 5, state: 'done', ...mine }, null)).rows).toMatchObject([
      { id: soon, outcome: 'reached', settledBy: 'Ann Li', title: { en: 'Visit', 'zh-CN': 'Visit' } },
    ]);
  });
});
