import type { Database, Tx } from '../../../database/database.js';
import type { Copied } from '../copy/schema-copy.js';
import type { SimulationDay, SimulationOutcome } from './simulation-outcome.schema.js';
import {
  CAMPAIGNS,
  CONTACTED,
  CONTACTS,
  DAYS,
  EXCLUDED,
  FILL_CONTACTED,
  NEVER_BY_SEGMENT,
  OVERLAPS,
  RATES_USED,
} from './results.sql.js';

export interface Period {
  from: Date;
  to: Date;
}
/** What one message costs, in minor units. */
export interface Costs {
  email: number;
  sms: number;
}
export interface Results {
  days: SimulationDay[];
  outcome: Omit<SimulationOutcome, 'seconds'>;
}

/** What came of a simulation, from the tables of its copy. */
export function readResults(
  database: Database,
  { from, to }: Period,
  costs: Costs,
  copied: Copied,
): Promise<Results> {
  return database.transaction(async (tx) => {
    const within = [from, to];
    await tx.run(CONTACTED);
    await tx.run(FILL_CONTACTED, within);
    const days = await tx.rows<SimulationDay>(DAYS, [...within, JSON.stringify(costs)]);
    const contacts = await tx.rows<SimulationOutcome['contacts'][number]>(CONTACTS);
    const outcome = {
      ...copied,
      totals: totalsOf(days),
      contacts,
      neverContacted: contacts.find(({ messages }) => messages === 0)?.customers ?? 0,
      ...(await lists(tx, within, costs)),
    };
    return { days, outcome };
  });
}

async function lists(tx: Tx, within: Date[], costs: Costs) {
  return {
    campaigns: await tx.rows<SimulationOutcome['campaigns'][number]>(CAMPAIGNS, [
      ...within,
      JSON.stringify(costs),
    ]),
    overlaps: await tx.rows<SimulationOutcome['overlaps'][number]>(OVERLAPS, within),
    neverBySegment: await tx.rows<SimulationOutcome['neverBySegment'][number]>(NEVER_BY_SEGMENT),
    excluded: await tx.rows<SimulationOutcome['excluded'][number]>(EXCLUDED, within),
    rates: await tx.rows<SimulationOutcome['rates'][number]>(RATES_USED),
  };
}

function totalsOf(days: readonly SimulationDay[]): SimulationOutcome['totals'] {
  const sum = (of: (day: SimulationDay) => number, among = days): number =>
    among.reduce((total, day) => total + of(day), 0);
  const anyway = days.filter(({ channel }) => channel === '');
  const brought = days.filter(({ channel }) => channel !== '');
  return {
    messages: sum(({ messages }) => messages),
    costMinor: sum(({ costMinor }) => costMinor),
    ordersAnyway: sum(({ orders }) => orders, anyway),
    marginAnywayMinor: sum(({ marginMinor }) => marginMinor, anyway),
    ordersBrought: sum(({ orders }) => orders, brought),
    marginBroughtMinor: sum(({ marginMinor }) => marginMinor, brought),
    unsubscribed: sum(({ unsubscribed }) => unsubscribed),
    complained: sum(({ complained }) => complained),
  };
}
