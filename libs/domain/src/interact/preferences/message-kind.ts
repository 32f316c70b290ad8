import type { Channel, ConsentPurpose } from '../../identify/consents/consent.schema.js';

/** A kind of messages that is agreed to as one. */
export interface MessageKind {
  channel: Channel;
  purpose: ConsentPurpose;
}

export type KindKey = `${Channel}.${ConsentPurpose}`;

/** Its name in a form and in a token. */
export const keyOfKind = ({ channel, purpose }: MessageKind): KindKey => `${channel}.${purpose}`;

/** In the order they are always shown. */
export const messageKinds: readonly MessageKind[] = [
  { channel: 'email', purpose: 'promotion' },
  { channel: 'email', purpose: 'care' },
  { channel: 'sms', purpose: 'promotion' },
  { channel: 'sms', purpose: 'care' },
];

/** The kinds named; what is no kind's name is left out. */
export const kindsNamed = (keys: readonly string[]): MessageKind[] =>
  messageKinds.filter((kind) => keys.includes(keyOfKind(kind)));

export const kindsOfChannel = (of: Channel): MessageKind[] =>
  messageKinds.filter(({ channel }) => channel === of);
