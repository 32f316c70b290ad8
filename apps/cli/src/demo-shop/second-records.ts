import type { INestApplicationContext } from '@nestjs/common';
import { CustomersService } from '@roundtrip/domain/identify/customers/customers.service.js';
import type { UpsertCustomer } from '@roundtrip/domain/identify/customers/upsert-customer.schema.js';
import { RecordsService } from '@roundtrip/domain/identify/quality/records.service.js';
import type { Person } from './people.js';

const EVERY = 331;
const ORIGIN = { source: 'demo' };

/** Somebody who opened a second account in the shop: by the same address, or with a letter gone from the name. */
function secondRecord(person: Person, nth: number): UpsertCustomer {
  const { name, email, phone, city, country, birthday, locale, externalId } = person;
  const shared: UpsertCustomer = { externalId: `${externalId}-2`, locale, country, city };
  if (nth % 2 === 0 && email) return { ...shared, name, email };
  return {
    ...shared,
    name: name.length > 4 ? name.slice(0, 3) + name.slice(4) : name,
    ...(phone && { phone }),
    ...(birthday && { birthday: { ...birthday, leapMonth: false } }),
  };
}

/** A few people the shop knows twice, for the review list; then the records are looked through as every night. */
export async function loadSecondRecords(domain: INestApplicationContext, people: Person[]): Promise<void> {
  const twice = people.filter(({ kind }, at) => kind === 'individual' && at % EVERY === 17);
  await domain.get(CustomersService).upsertMany(twice.map(secondRecord), ORIGIN);
  await domain.get(RecordsService).tend('demo');
}
