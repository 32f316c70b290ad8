import type { ChannelName } from '../../interact/messages/message.schema.js';
import { type Beta, betaInterval, meanOf } from '../../kernel/statistics/beta.js';
import { LEAST_RESPONSES } from '../../kernel/statistics/lift.js';
import { widening } from '../responses/beliefs.js';
import type { Advice, BreakEven } from './prediction.schema.js';

/** What a message costs, in minor units, by channel. */
export type ContactCosts = Record<ChannelName, number>;

/** What messages of a kind brought, over some campaigns. */
export interface KindSum {
  kind: string;
  people: number;
  messages: number;
  ordered: number;
  marginMinor: number;
}

/** How surely a recommendation has to hold to be called sure. */
const LEVEL = 0.9;

/** What one message of a kind costs; of any kind, an e-mail. */
export const messageCost = (kind: string, costs: ContactCosts): number =>
  costs[kind.startsWith('sms') ? 'sms' : 'email'];

/** What it costs to talk to one person by messages of a kind: as often as such campaigns do, or once. */
export function contactCost(kind: string, sums: readonly KindSum[], costs: ContactCosts): number {
  const alike = sums.filter((sum) => widening(sum.kind).includes(kind));
  const people = alike.reduce((sum, each) => sum + each.people, 0);
  if (people === 0) return messageCost(kind, costs);
  return alike.reduce((sum, each) => sum + each.messages * messageCost(each.kind, costs), 0) / people;
}

/** The margin of an order that followed a message of the kind, or of the next wider kind that had orders enough; else null. */
export function marginPerOrder(kind: string, sums: readonly KindSum[]): number | null {
  for (const wider of widening(kind)) {
    const alike = sums.filter((sum) => widening(sum.kind).includes(wider));
    const ordered = alike.reduce((sum, each) => sum + each.ordered, 0);
    if (ordered >= LEAST_RESPONSES) return alike.reduce((sum, each) => sum + each.marginMinor, 0) / ordered;
  }
  return null;
}

/** The part of the people written to who have to order for the messages to pay: contact cost ÷ margin per order. */
export function breakEvenOf(costMinor: number, marginMinor: number | null): BreakEven {
  const rate = marginMinor !== null && marginMinor > 0 ? costMinor / marginMinor : null;
  return { costMinor, marginMinor, rate };
}

/** Whether a cell is worth writing to; null where the break-even rate is not known. */
export function adviceOn(belief: Beta, { rate }: BreakEven): Advice | null {
  if (rate === null) return null;
  const { low, high } = betaInterval(belief, LEVEL);
  return { send: meanOf(belief) >= rate, isSure: low >= rate || high < rate };
}
