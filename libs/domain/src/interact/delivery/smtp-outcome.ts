import type { DeliveryOutcome } from './channel.js';

/** What nodemailer's errors carry. */
export interface SmtpError {
  message: string;
  code?: string;
  /** The SMTP command that was refused, such as `RCPT TO`; `CONN` and `AUTH …` concern the connection. */
  command?: string;
  response?: string;
  /** First digits of the server's answer; absent where there was none. */
  responseCode?: number;
}

type RefusalReason = 'sender-refused' | 'address-refused' | 'content-refused';

/** Answers to these concern the message; a refused greeting or login says nothing about it. */
const ABOUT_THE_MESSAGE: Readonly<Record<string, RefusalReason>> = {
  'MAIL FROM': 'sender-refused',
  'RCPT TO': 'address-refused',
  DATA: 'content-refused',
};
const LONGEST_RESPONSE = 500;

/**
 * What an error means for the message. The server's answer decides where there is one: a refusal is a refusal in any
 * phase. Without an answer the phase decides, which the error cannot tell (the same code comes before and after the
 * final dot), so the caller watched the message's bytes: `handedOver` once the last of them was given to the socket.
 */
export function outcomeOfError(error: SmtpError, handedOver: boolean): DeliveryOutcome {
  const response = (error.response ?? error.message).slice(0, LONGEST_RESPONSE);
  const { responseCode = 0, command = '' } = error;
  if (responseCode >= 400) {
    const refused = ABOUT_THE_MESSAGE[command];
    return responseCode >= 500 && refused
      ? { kind: 'rejected', reason: refused, response }
      : { kind: 'retry', reason: refused ? 'server-said-later' : 'server-refused-us', response };
  }
  if (isOurOwnRefusal(error)) return { kind: 'rejected', reason: 'message-impossible', response };
  return handedOver
    ? { kind: 'uncertain', reason: 'no-answer', response }
    : { kind: 'retry', reason: 'connection-lost', response };
}

/** nodemailer itself will not send it: too large for the server's stated limit, or an envelope it cannot write. */
function isOurOwnRefusal({ code, command }: SmtpError): boolean {
  return code === 'EMESSAGE' || (code === 'EENVELOPE' && command === 'API');
}
