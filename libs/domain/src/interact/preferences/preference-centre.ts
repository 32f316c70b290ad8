import { DateTime } from 'luxon';
import type { Channel, ConsentState } from '../../identify/consents/consent.schema.js';
import {
  type Frequency,
  PAUSE_MONTHS,
  type Preferences,
} from '../../identify/preferences/preference.schema.js';
import type { Topic } from '../../identify/preferences/topic.schema.js';
import type { Policy } from '../policy/policy.schema.js';
import { keyOfKind, type KindKey, type MessageKind } from './message-kind.js';

/** A kind of messages, and whether those may come as things stand. */
export interface OfferedKind extends MessageKind {
  subscribed: boolean;
}

export interface OfferedChannel {
  channel: Channel;
  address: string;
  /** Empty for an address that nothing is sent to any more: there is nothing to choose. */
  kinds: OfferedKind[];
}

/** What a customer may choose, and what they have chosen. */
export interface PreferenceCentre extends Preferences {
  channels: OfferedChannel[];
  topics: { topic: Topic; wanted: boolean }[];
  /** What the customer speaks, else the language of the message the link stood in. */
  locale: string;
  /** Where a confirmation would be asked for; null: nowhere, so nothing can be subscribed to here. */
  confirmAt: string | null;
}

/** What a customer says; whatever is not in it stays as it is. */
export interface Wishes {
  /** Of kinds the customer was shown: whether they may come. */
  kinds: Partial<Record<KindKey, boolean>>;
  /** Of topics the customer was shown, by key: whether they want to hear of it. */
  topics: Record<string, boolean>;
  frequency?: Frequency | 'pause';
  locale?: 'zh-CN' | 'en';
}

/** Whether messages of a kind may come: the policy decides what silence means. */
export function isSubscribed(
  kind: MessageKind,
  states: readonly ConsentState[],
  consent: Policy['consent'],
): boolean {
  const said = states.find(({ channel, purpose }) => channel === kind.channel && purpose === kind.purpose);
  return said ? said.status === 'granted' : consent[kind.purpose] === 'opt-out';
}

/** Kinds that come and should not, and kinds that do not come and should. */
export function moves({ channels }: PreferenceCentre, { kinds }: Wishes) {
  const said = channels
    .flatMap((channel) => channel.kinds)
    .map((kind) => ({ ...kind, wanted: kinds[keyOfKind(kind)] }));
  return {
    off: said.filter(({ subscribed, wanted }) => subscribed && wanted === false),
    on: said.filter(({ subscribed, wanted }) => !subscribed && wanted === true),
  };
}

/** The preferences a customer's wishes come to; a pause that is on is not begun anew. */
export function preferencesOf(
  { topics: known, ...before }: Preferences & Pick<PreferenceCentre, 'topics'>,
  { frequency, topics }: Wishes,
  now: Date,
): Preferences {
  const unwanted = new Set(before.unwantedTopics);
  for (const { topic } of known) {
    const wanted = topics[topic.key];
    if (wanted !== undefined) unwanted[wanted ? 'delete' : 'add'](topic.key);
  }
  const { pausedUntil } = before;
  const after = { frequency: before.frequency, pausedUntil, unwantedTopics: [...unwanted].sort() };
  if (frequency === undefined) return after;
  if (frequency === 'pause') return { ...after, pausedUntil: pausedUntil ?? monthsOn(now) };
  return { ...after, frequency, pausedUntil: null };
}

const monthsOn = (now: Date): Date =>
  DateTime.fromJSDate(now, { zone: 'utc' }).plus({ months: PAUSE_MONTHS }).toJSDate();
