import type { INestApplicationContext } from '@nestjs/common';
import { ContactsService } from '@roundtrip/domain/identify/contacts/contacts.service.js';
import { ExpensesService } from '@roundtrip/domain/identify/expenses/expenses.service.js';
import { OpportunitiesService } from '@roundtrip/domain/identify/opportunities/opportunities.service.js';
import type { Person } from './people.js';
import type { Random } from './random.js';
import { makeContacts, makeExpenses, makeOpportunities } from './relationships.js';

/** What the tea house's people know of its customers beside their orders. */
export async function loadRelationships(
  domain: INestApplicationContext,
  people: Person[],
  until: Date,
  random: Random,
): Promise<void> {
  await domain.get(ExpensesService).upsertMany(makeExpenses(people, until, random));
  await domain.get(ContactsService).upsertMany(makeContacts(people, until, random), null);
  await domain.get(OpportunitiesService).upsertMany(makeOpportunities(people, until, random));
}
