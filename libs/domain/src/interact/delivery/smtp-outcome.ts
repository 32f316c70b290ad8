import type { DeliveryOutcome } from './channel.js';
import type { SmtpError, SmtpStep } from './smtp/smtp-error.js';

type RefusalReason = 'sender-refused' | 'address-refused' | 'content-refused';

/** Answers to these concern the message; a refused greeting or login says nothing about it. */
const ABOUT_THE_MESSAGE: Partial<Record<SmtpStep, RefusalReason>> = {
  'MAIL FROM': 'sender-refused',
  'RCPT TO': 'address-refused',
  DATA: 'content-refused',
};
const LONGEST_RESPONSE = 500;

export const shortened = (response: string): string => response.slice(0, LONGEST_RESPONSE);

/**
 * What a failure means for the message. The server's answer decides where there is one: a refusal is a refusal in any
 * phase. Without an answer the phase decides: after the last byte was handed over the server may have the message.
 */
export function outcomeOfError({ message, step, reply, handedOver }: SmtpError): DeliveryOutcome {
  const response = shortened(reply?.text ?? message);
  if (step === 'SIZE') return { kind: 'rejected', reason: 'message-impossible', response };
  if (reply) {
    const refused = ABOUT_THE_MESSAGE[step];
    return reply.code >= 500 && refused
      ? { kind: 'rejected', reason: refused, response }
      : { kind: 'retry', reason: refused ? 'server-said-later' : 'server-refused-us', response };
  }
  return handedOver
    ? { kind: 'uncertain', reason: 'no-answer', response }
    : { kind: 'retry', reason: 'connection-lost', response };
}
