import type { ChannelName } from '../../messages/message.schema.js';
import type { CampaignCost, CostRange } from './campaign-cost.schema.js';

/** What one message costs on a channel: a mail, or a segment of an SMS; null where nobody has said. Minor units. */
export interface Prices {
  emailMinor: number | null;
  segmentMinor: number | null;
  /** Of an SMS where the price of a segment is not known. */
  smsMinor: number | null;
}

/** A message of the way; `segments` are those of an SMS, of each it was tried with. */
export interface PricedMessage {
  step: string;
  channel: ChannelName;
  segments: readonly number[];
}

/** What a campaign costs whose first message goes to so many; `messages` in the order of the way. */
export function campaignCost(
  messages: readonly PricedMessage[],
  sendable: number,
  prices: Prices,
): CampaignCost {
  const priced = messages.map(({ step, channel, segments }) => ({
    ...{ step, channel },
    each: channel === 'email' ? exactly(prices.emailMinor) : ofSms(segments, prices),
  }));
  const first = priced[0]?.each ?? null;
  return {
    messages: priced,
    first: first && { leastMinor: first.leastMinor * sendable, mostMinor: first.mostMinor * sendable },
    allOnceMinor: priced.reduce<number | null>(
      (sum, { each }) => (sum === null || !each ? null : sum + each.mostMinor * sendable),
      0,
    ),
  };
}

const exactly = (minor: number | null): CostRange | null =>
  minor === null ? null : { leastMinor: minor, mostMinor: minor };

function ofSms(segments: readonly number[], { segmentMinor, smsMinor }: Prices): CostRange | null {
  if (segmentMinor === null) return exactly(smsMinor);
  if (segments.length === 0) return null;
  return {
    leastMinor: segmentMinor * Math.min(...segments),
    mostMinor: segmentMinor * Math.max(...segments),
  };
}
