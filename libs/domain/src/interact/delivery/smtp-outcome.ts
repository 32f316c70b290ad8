import type { DeliveryOutcome } from './channel.js';
import { waitIn } from './mail/provider-fault.js';
import type { SmtpError, SmtpStep } from './smtp/smtp-error.js';

type RefusalReason = 'sender-refused' | 'address-refused' | 'content-refused';

/** Answers to these concern the message; a refused greeting or login says nothing about it. */
const ABOUT_THE_MESSAGE: Partial<Record<SmtpStep, RefusalReason>> = {
  'MAIL FROM': 'sender-refused',
  'RCPT TO': 'address-refused',
  DATA: 'content-refused',
};
const LONGEST_RESPONSE = 500;
/** No server's word makes a message wait longer than this. */
const LONGEST_WAIT_MS = 12 * 3_600_000;

/** The server would have us log in, wherever it says so: every other message would be refused as well. */
const isAboutLogin = (code: number): boolean => code === 530 || code === 535 || code === 538;

export const shortened = (response: string): string => response.slice(0, LONGEST_RESPONSE);

/**
 * What a failure means for the message. The server's answer decides where there is one: a refusal is a refusal in any
 * phase. Without an answer the phase decides: after the last byte was handed over the server may have the message.
 */
export function outcomeOfError({ message, step, reply, handedOver }: SmtpError): DeliveryOutcome {
  const response = shortened(reply?.text ?? message);
  if (step === 'SIZE') return { kind: 'rejected', reason: 'message-impossible', response };
  if (reply) {
    const refused = isAboutLogin(reply.code) ? undefined : ABOUT_THE_MESSAGE[step];
    if (reply.code >= 500 && refused) return { kind: 'rejected', reason: refused, response };
    const asked = waitIn(reply.text);
    return {
      kind: 'retry',
      reason: refused ? 'server-said-later' : 'server-refused-us',
      response,
      ...(asked === null ? {} : { retryAfterMs: Math.min(asked, LONGEST_WAIT_MS) }),
    };
  }
  return handedOver
    ? { kind: 'uncertain', reason: 'no-answer', response }
    : { kind: 'retry', reason: 'connection-lost', response };
}
