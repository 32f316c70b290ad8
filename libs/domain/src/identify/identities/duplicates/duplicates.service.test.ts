import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { CustomersService } from '../../customers/customers.service.js';
import type { UpsertCustomer } from '../../customers/upsert-customer.schema.js';
import { IdentifyModule } from '../../identify.module.js';
import { MergesService } from '../merging/merges.service.js';
import { DuplicatesRead } from './duplicates.read.js';
import { DuplicatesService } from './duplicates.service.js';

const PERSONS = fileURLToPath(
  new URL('../../../../../../../shared/data/febrl-persons-1000.csv', import.meta.url),
);

let domain: TestDomain;
let duplicates: DuplicatesService;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
  duplicates = domain.get(DuplicatesService);
});
beforeEach(() => domain.database.run('truncate customer cascade'));
afterAll(() => domain.stop());

const upsert = async (...rows: UpsertCustomer[]): Promise<number[]> =>
  (await domain.get(CustomersService).upsertMany(rows, { source: 'test' })).map(({ id }) => id!);
const born = (year: number, month: number, day: number) => ({
  calendar: 'solar' as const,
  year,
  month,
  day,
  leapMonth: false,
});
const suspected = async () =>
  (await domain.get(DuplicatesRead).list({ limit: 200 })).rows.map(({ first, second }) => [
    first.id,
    second.id,
  ]);
const customers = async () =>
  (await domain.database.rows<{ id: number }>('select id from customer order by id')).map(({ id }) => id);

describe('records that may be of one person', () => {
  it('are suspected by a shared address, with the evidence, and never merged by themselves where both have numbers', async () => {
    const pair = await upsert(
      { externalId: 'A', email: 'li@acme.io', name: '李雷' },
      { externalId: 'B', email: 'li@acme.io', name: '李蕾' },
    );
    expect(await duplicates.find()).toBe(0);
    const { rows, pairs } = await domain.get(DuplicatesRead).list({ limit: 10 });
    expect([pairs, await suspected()]).toEqual([1, [pair]]);
    expect(rows[0]).toMatchObject({
      bothIdentified: true,
      evidence: [{ field: 'email', first: 'li@acme.io', second: 'li@acme.io', likeness: 1 }],
    });
  });

  it('are suspected by a like name and the same birthday, but not by a name alone', async () => {
    const [ann, anne] = await upsert(
      { externalId: 'A', name: 'Annabel Walker', birthday: born(1990, 5, 6), city: 'Leeds' },
      { externalId: 'B', name: 'Anabel Walker', birthday: born(1990, 5, 6), city: 'Leeds' },
      { externalId: 'C', name: 'Annabel Walker', birthday: born(1951, 1, 2), city: 'Perth' },
    );
    await duplicates.find();
    expect(await suspected()).toEqual([[ann, anne]]);
  });

  it('are no longer listed when the records say otherwise, and never again once a person has said so', async () => {
    const same = { name: 'Ann Walker', birthday: born(1990, 5, 6) };
    const [ann] = await upsert({ externalId: 'A', ...same }, { externalId: 'B', ...same });
    await duplicates.find();
    await upsert({ externalId: 'B', name: 'Robert Young', birthday: born(1961, 8, 9) });
    await duplicates.find();
    expect(await suspected()).toEqual([]);
    await upsert({ externalId: 'B', ...same });
    await duplicates.find();
    const { rows } = await domain.get(DuplicatesRead).list({ limit: 10 });
    expect(await duplicates.dismiss([rows[0]!.id, 987654321], null)).toBe(1);
    await duplicates.find();
    expect([await suspected(), (await customers())[0]]).toEqual([[], ann]);
  });

  it('become one on a word, and the pair is gone', async () => {
    const [ann, anna] = await upsert(
      { externalId: 'A', email: 'ann@acme.io' },
      { externalId: 'B', email: 'ann@acme.io' },
    );
    await duplicates.find();
    const { rows } = await domain.get(DuplicatesRead).list({ limit: 10 });
    await expect(duplicates.merge(rows[0]!.id, 987654321, null)).rejects.toMatchObject({ kind: 'not-found' });
    await duplicates.merge(rows[0]!.id, anna!, null);
    expect([await customers(), await suspected()]).toEqual([[anna], []]);
    expect(ann).not.toBe(anna);
  });
});

describe('records whose keys leave no doubt', () => {
  it('are merged: who is named by an address alone is the one customer with a number who has it', async () => {
    const [anonymous] = await upsert({ email: 'ann@acme.io', name: 'Ann' });
    const [known] = await upsert({ externalId: 'A' });
    await upsert({ externalId: 'A', email: 'ann@acme.io' });
    expect(await duplicates.find()).toBe(1);
    expect(await customers()).toEqual([known]);
    expect(anonymous).not.toBe(known);
  });

  it('are not merged by a phone where the addresses differ, nor after the merge was undone', async () => {
    const phone = '+8613800001234';
    const [known] = await upsert({ externalId: 'A', email: 'a@acme.io' });
    const [other] = await upsert({ email: 'b@acme.io', phone });
    await upsert({ externalId: 'A', phone });
    expect(await duplicates.find()).toBe(0);
    const [third] = await upsert({ email: 'c@acme.io' });
    const mergeId = await domain.get(MergesService).merge({ survivorId: known!, loserId: third! }, [], null);
    await domain.get(MergesService).undo(mergeId, null);
    await upsert({ externalId: 'A', email: 'c@acme.io' });
    expect([await duplicates.find(), await customers()]).toEqual([0, [known, other, third]]);
  });
});

describe.skipIf(!existsSync(PERSONS))('500 persons and their 500 corrupted duplicates (FEBRL)', () => {
  it('are found with a precision of 0.99 and a recall of 0.9', async () => {
    const [, ...lines] = readFileSync(PERSONS, 'utf8').trim().split('\n');
    const rows = lines.map((line) => line.split(',').map((cell) => cell.trim()));
    await upsert(...rows.map(asCustomer));
    await duplicates.find();
    const found = await domain.database.rows<{ first: string; second: string }>(`
      select a.external_id as first, b.external_id as second from duplicate_pair p
      join customer a on a.id = p.first_id join customer b on b.id = p.second_id where p.status = 'open'`);
    const personOf = (recordId: string): string => recordId.split('-')[1]!;
    const right = found.filter(({ first, second }) => personOf(first) === personOf(second)).length;
    expect(right / found.length).toBeGreaterThanOrEqual(0.99);
    expect(right / 500).toBeGreaterThanOrEqual(0.9);
  });
});

/** What a shop would know of them; the number of the social insurance stands for a phone. */
function asCustomer(cells: string[]): UpsertCustomer {
  const [recordId, given, surname, , , , suburb, , , dateOfBirth, insurance] = cells;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(dateOfBirth ?? '') ?? [];
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  const name = [given, surname].filter(Boolean).join(' ');
  return {
    externalId: recordId!,
    ...(insurance && { phone: `+61${insurance}` }),
    ...(name && { name }),
    ...(suburb && { city: suburb }),
    ...(valid && { birthday: born(Number(year), Number(month), Number(day)) }),
  };
}
