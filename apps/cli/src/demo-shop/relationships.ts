import type { UpsertContact } from '@roundtrip/domain/identify/contacts/contact-entry.schema.js';
import type { UpsertExpense } from '@roundtrip/domain/identify/expenses/customer-expense.schema.js';
import type { UpsertOpportunity } from '@roundtrip/domain/identify/opportunities/opportunity.schema.js';
import type { Person } from './people.js';
import type { Random } from './random.js';
import { notes, plans, stages, suggestions } from './relationship-texts.js';

const DAY_MS = 24 * 3600_000;
const PAID_SOURCES = ['advertisement', 'search', 'wechat'];
const dayOf = (at: Date): string => at.toISOString().slice(0, 'YYYY-MM-DD'.length);
const daysBefore = (until: Date, days: number): Date => new Date(until.getTime() - days * DAY_MS);
const refOf = ({ externalId }: Person) => ({ externalId });

/** What was spent to win customers, and on some of them since; minor units. */
export function makeExpenses(people: Person[], until: Date, random: Random): UpsertExpense[] {
  return people.flatMap((person) => {
    const { externalId } = person;
    const expenses: UpsertExpense[] = [];
    if (PAID_SOURCES.includes(person.acquisitionSource))
      expenses.push({
        externalId: `${externalId}-won`,
        customer: refOf(person),
        kind: 'acquisition',
        amountMinor: random.between(15, 80) * 100,
        spentOn: dayOf(daysBefore(until, person.joinedDaysAgo)),
        note: person.acquisitionSource,
      });
    if (random.chance(person.kind === 'organization' ? 0.9 : 0.08))
      expenses.push({
        externalId: `${externalId}-samples`,
        customer: refOf(person),
        kind: 'marketing',
        amountMinor: random.between(20, 160) * 100,
        spentOn: dayOf(daysBefore(until, random.between(1, person.joinedDaysAgo))),
        note: person.locale === 'en' ? 'samples' : '样品',
      });
    return expenses;
  });
}

/** What was said with organizations often, with others now and then. */
export function makeContacts(people: Person[], until: Date, random: Random): UpsertContact[] {
  return people.flatMap((person) => {
    const count = person.kind === 'organization' ? random.between(3, 7) : random.chance(0.1) ? 1 : 0;
    return Array.from({ length: count }, (_, number) => contactOf(person, number, until, random));
  });
}

function contactOf(person: Person, number: number, until: Date, random: Random): UpsertContact {
  const suggestion = random.chance(0.35) ? random.pick(suggestions[person.locale]) : null;
  const { kind, phase, text } = random.pick(notes[person.locale]);
  return {
    externalId: `${person.externalId}-contact-${number + 1}`,
    customer: refOf(person),
    kind,
    phase,
    note: text,
    satisfaction: random.chance(0.6) ? random.weighted([[5, 5], [4, 6], [3, 3], [2, 1]]) : null, // prettier-ignore
    suggestion: suggestion?.text ?? null,
    suggestionRating: suggestion?.rating ?? null,
    at: daysBefore(until, random.next() * Math.min(person.joinedDaysAgo, 300)),
  };
}

/** What organizations plan, and a wedding or two; minor units. */
export function makeOpportunities(people: Person[], until: Date, random: Random): UpsertOpportunity[] {
  return people.flatMap((person) => {
    const count = person.kind === 'organization' ? random.between(1, 2) : random.chance(0.006) ? 1 : 0;
    return Array.from({ length: count }, (_, number) => ({
      externalId: `${person.externalId}-opportunity-${number + 1}`,
      customer: refOf(person),
      name: random.pick(plans[person.locale]),
      expectedMinor: random.between(8, 120) * 50_000,
      probability: random.pick([0.2, 0.4, 0.5, 0.7, 0.9]),
      stage: random.pick(stages[person.locale]),
      status: random.weighted([['open', 7], ['won', 2], ['lost', 1]] as const), // prettier-ignore
      closesOn: dayOf(daysBefore(until, -random.between(5, 120))),
    }));
  });
}

/** When everybody was won; who looks after the organizations, and what some of them owe. */
export function relationshipOf(person: Person, until: Date, random: Random) {
  const acquiredOn = dayOf(daysBefore(until, person.joinedDaysAgo));
  if (person.kind !== 'organization') return { acquiredOn };
  return {
    acquiredOn,
    relationshipSince: dayOf(daysBefore(until, person.joinedDaysAgo + random.between(30, 2500))),
    accountManager: random.pick(['沈悦', '顾晨', 'Maya Chen']),
    arrearsMinor: random.chance(0.3) ? random.between(4, 60) * 10_000 : 0,
  };
}
