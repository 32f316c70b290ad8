import { createHash, randomUUID } from 'node:crypto';
import type { RecordEvent } from '../event.schema.js';
import { messageTime } from './message-time.js';
import type { Message } from './message.schema.js';

type EventMessage = Extract<Message, { type: 'track' | 'page' | 'screen' }>;

const VIEWED = { page: 'Page Viewed', screen: 'Screen Viewed' };

/** What happened, as an event; when it happened is told by our clock. */
export function eventOf(message: EventMessage, receivedAt: Date): RecordEvent {
  const { userId, anonymousId } = message;
  return {
    externalId: messageId(message),
    ...(userId === undefined ? {} : { customer: { externalId: userId } }),
    ...(anonymousId === undefined ? {} : { anonymousId }),
    ...nameAndProperties(message),
    ...instantOf(message, receivedAt),
  };
}

export function instantOf(
  { timestamp, originalTimestamp, sentAt }: Message,
  receivedAt: Date,
): { at?: Date } {
  const at = messageTime({ timestamp: timestamp ?? originalTimestamp, sentAt }, receivedAt);
  return at ? { at } : {};
}

/**
 * What the same message is known by when it comes again. Libraries give each an id; one without, but with an instant, is
 * known by what it says, and one with neither cannot be told from another.
 */
export function messageId(message: Message): string {
  if (message.messageId !== undefined) return message.messageId;
  if (!(message.timestamp ?? message.originalTimestamp)) return randomUUID();
  const { sentAt: _, ...said } = message;
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

function nameAndProperties(message: EventMessage): Pick<RecordEvent, 'name' | 'properties'> {
  const properties = message.properties ?? {};
  if (message.type === 'track') return { name: message.event, properties };
  const { name, category } = message;
  return {
    name: VIEWED[message.type],
    properties: {
      ...(name === undefined ? {} : { name }),
      ...(category === undefined ? {} : { category }),
      ...properties,
    },
  };
}
