import { channelSchema, type ChannelName } from '../messages/message.schema.js';

type ByChannel<T> = Record<ChannelName, T>;

interface Limits {
  messages: number | null;
  moneyMinor: number | null;
}

/** How many messages more a budget allows on each channel, after those sent; null where nothing limits them. */
export function budgetLeft(
  { messages, moneyMinor }: Limits,
  costMinor: ByChannel<number>,
  sent: ByChannel<number>,
): ByChannel<number | null> {
  const byCount = messages === null ? null : messages - sent.email - sent.sms;
  const spentMinor = spentOn(costMinor, sent);
  const left = channelSchema.options.map((channel) => {
    const cost = costMinor[channel];
    const byMoney = moneyMinor === null || cost === 0 ? null : Math.floor((moneyMinor - spentMinor) / cost);
    const limit = least(byCount, byMoney);
    return [channel, limit === null ? null : Math.max(0, limit)];
  });
  return Object.fromEntries(left) as ByChannel<number | null>;
}

/** What is left of a budget when a share of it, 0 … 1, is kept back. */
export const lessShare = (limits: Limits, share: number): Limits => ({
  messages: limits.messages === null ? null : Math.floor(limits.messages * (1 - share)),
  moneyMinor: limits.moneyMinor === null ? null : Math.floor(limits.moneyMinor * (1 - share)),
});

export const spentOn = (costMinor: ByChannel<number>, sent: ByChannel<number>): number =>
  sent.email * costMinor.email + sent.sms * costMinor.sms;

/** The smaller of two limits, of which null is none. */
export const least = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
