import type { Facts } from '@roundtrip/templates';
import type { ChannelName, Purpose } from './message.schema.js';
import type { MessageState } from './message-states.js';

/** A message as rendering it again needs it. */
export interface StoredMessage {
  id: number;
  templateVersionId: number;
  campaignId: number;
  customerId: number;
  channel: ChannelName;
  purpose: Purpose;
  address: string;
  locale: string;
  facts: Facts;
  surveyId: number | null;
  state: MessageState;
  createdAt: Date;
  settledAt: Date | null;
}
