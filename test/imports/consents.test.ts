import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportWorld } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ worker: false });
});
beforeEach(async () => {
  await world.clear();
  await world.marketer.post('/api/customers/batch', {
    customers: [
      { externalId: 'A', email: 'ann@acme.io', phone: '+8613800138000' },
      { externalId: 'B', email: 'home@acme.io' },
      { externalId: 'C', email: 'home@acme.io' },
    ],
  });
  await world.database.run('delete from touched_customer');
});
afterAll(() => world.stop());

const header = '客户编号,邮箱,手机号,渠道,用途,许可状态,许可时间,来源,许可文字';
const file = (...lines: string[]): string => `${[header, ...lines].join('\n')}\n`;
const log = () =>
  world.database.rows<{ said: string }>(
    `select concat_ws(' ', c.external_id, k.channel, k.purpose, k.status, k.at::date, k.source) as said
     from consent_change k join customer c on c.id = k.customer_id order by k.at, k.id`,
  );
const said = async () => (await log()).map((row) => row.said);
const state = async () =>
  (
    await world.database.rows<{ holds: string }>(
      `select concat_ws(' ', c.external_id, k.channel, k.purpose, k.status) as holds
       from consent k join customer c on c.id = k.customer_id order by 1`,
    )
  ).map((row) => row.holds);
const reasons = async (id: number): Promise<string[]> => {
  const { body } = await world.marketer.get(`/api/imports/${id}/rejections?locale=en`);
  return body.rows.map(({ line, reason }: { line: number; reason: string }) => `${line}: ${reason}`);
};

describe('a file of consents', () => {
  const history = file(
    'A,,,邮件,营销,同意,2024-03-01 10:00,门店表单,我愿意收到邮件',
    ',ann@acme.io,,email,promotion,withdrawn,2025-03-01 10:00,,',
    ',,138 0013 8000,短信,关怀,是,2025-06-01 10:00,,',
  );

  it('is recognised, and brings in the whole history; the state is what was said last', async () => {
    const done = await world.bring(history);
    expect(done.target).toBe('consents');
    expect(done.counts).toMatchObject({ facts: { created: 3, unchanged: 0, rejected: 0 } });
    expect(await said()).toEqual([
      'A email promotion granted 2024-03-01 门店表单',
      'A email promotion withdrawn 2025-03-01 import',
      'A sms care granted 2025-06-01 import',
    ]);
    expect(await state()).toEqual(['A email promotion withdrawn', 'A sms care granted']);
    expect(await world.database.rows('select cause from touched_customer')).toEqual([{ cause: 'consent' }]);
  });

  it('changes nothing the second time, and says so', async () => {
    await world.bring(history);
    await world.database.run('delete from touched_customer');
    expect((await world.bring(history)).counts).toMatchObject({ facts: { created: 0, unchanged: 3 } });
    expect(await said()).toHaveLength(3);
    expect(await world.database.rows('select cause from touched_customer')).toEqual([]);
  });

  it('ends in the same log and state in any order of its lines, each written however often', async () => {
    const [, ...lines] = history.trimEnd().split('\n');
    const done = await world.bring(file(...lines.toReversed(), ...lines));
    expect(done.counts).toMatchObject({ facts: { created: 3, unchanged: 3 } });
    expect(await state()).toEqual(['A email promotion withdrawn', 'A sms care granted']);
  });

  it('does not undo what the customer said since; of two words of one instant the refusal holds', async () => {
    await world.bring(file('A,,,email,promotion,no,2025-05-01 10:00,,'));
    await world.bring(file('A,,,email,promotion,yes,2024-05-01 10:00,,'));
    await world.bring(file('A,,,email,promotion,yes,2025-05-01 10:00,,'));
    expect(await state()).toEqual(['A email promotion withdrawn']);
    expect(await said()).toHaveLength(3);
  });

  it('leaves out, with the reason, whom nobody knows, who may be two, and what nobody could have said yet', async () => {
    const done = await world.bring(
      file(
        'Z,ann@acme.io,,email,promotion,yes,2025-01-01,,',
        ',home@acme.io,,email,promotion,yes,2025-01-01,,',
        'A,,,email,promotion,yes,2099-01-01,,',
        'A,,,pigeon,promotion,yes,2025-01-01,,',
        'A,,,email,promotion,yes,,,',
        ',,,email,promotion,yes,2025-01-01,,',
        'B,,,email,promotion,yes,2025-01-01,,',
      ),
    );
    expect(done.counts).toMatchObject({
      facts: { created: 1 },
      lines: { read: 7, accepted: 1, rejected: 6 },
    });
    expect(await reasons(done.id)).toEqual([
      '2: Nobody has this customer number, e-mail address or phone.',
      '3: Several customers have this e-mail address or phone; a customer number would tell them apart.',
      '4: The time of this consent lies in the future. Correct the time, or how the file writes dates.',
      '5: “pigeon” is none of the words known for “渠道”.',
      '6: The row says nothing in “许可时间”.',
      '7: The row names no customer.',
    ]);
  });

  it('finds customers by the number of a record that was merged into theirs', async () => {
    const { body } = await world.marketer.get('/api/customers?search=home');
    const [survivorId, loserId] = body.rows.map(({ id }: { id: number }) => id);
    const merged = await world.marketer.post('/api/merges', { survivorId, loserId });
    expect(merged.status).toBe(200);
    const done = await world.bring(file('B,,,email,care,yes,2025-01-01,,', 'C,,,email,care,no,2025-02-01,,'));
    expect(done.counts).toMatchObject({ facts: { created: 2, rejected: 0 } });
  });

  it('is only counted by a dry run', async () => {
    const { body: uploaded } = await world.upload(history);
    await world.plan(uploaded);
    const checked = await world.runNow(uploaded.id, 'check');
    expect(checked).toMatchObject({ status: 'checked', counts: { facts: { created: 3 } } });
    expect(await said()).toEqual([]);
  });
});
