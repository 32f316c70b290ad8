import type { ApiData, ApiRow } from '../../api';

export type Message = ApiRow<'/api/messages'>;
export type MessageDetail = ApiData<'/api/messages/{id}'>;
export type MessageState = Message['state'];
export type Reaction = MessageDetail['reactions'][number];

/** The state and why a message is in it. */
export type Standing = Pick<Message, 'state' | 'reason'>;

/** Put aside by a person: still uncertain, and nobody's task any more. */
export const isClosed = ({ state, reason }: Standing): boolean =>
  state === 'uncertain' && reason === 'closed';

/** Whom it went to, by name where there is one. */
export const recipientOf = ({ customerName, address }: Pick<Message, 'customerName' | 'address'>): string =>
  customerName ?? address;
