import type { Fault } from '../../../kernel/errors.js';
import { textFaults } from '../../../kernel/storable-text.js';
import { faultsOf } from '../../../kernel/zod-faults.js';
import { isMessageType, type Message, messageSchemas, type MessageType } from './message.schema.js';

/** The protocol's own limit, in characters of JSON. */
export const MAX_MESSAGE_LENGTH = 32_768;

/** A call held to the schema of its type, or every fault of it. */
export function readMessage(type: unknown, call: unknown): Message | { faults: Fault[] } {
  if (!isMessageType(type)) return { faults: [unknownType(type)] };
  if (JSON.stringify(call).length > MAX_MESSAGE_LENGTH) return { faults: [tooLong] };
  const parsed = messageSchemas[type].safeParse(call);
  const faults = [...textFaults(call), ...faultsOf(parsed.error?.issues ?? [])];
  if (!parsed.success || faults.length > 0) return { faults };
  return { ...parsed.data, type } as Message;
}

const tooLong: Fault = {
  path: [],
  code: 'message-too-long',
  params: { maximum: MAX_MESSAGE_LENGTH },
  message: `A call is at most ${MAX_MESSAGE_LENGTH} characters of JSON.`,
};

const unknownType = (type: unknown): Fault => ({
  path: ['type'],
  code: 'unknown-call',
  params: { type: String(type) },
  message: `Calls are ${Object.keys(messageSchemas).join(', ')}; ${String(type)} is none of them.`,
});

export type { MessageType };
