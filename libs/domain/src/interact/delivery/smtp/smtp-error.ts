import type { SmtpReply } from './smtp-reply.js';

/**
 * The step of the dialogue that failed; `CONNECT`, `EHLO`, `STARTTLS` and `AUTH` concern the connection, not a message.
 * `SIZE`: the message is larger than the server said it takes, and was not offered.
 */
export type SmtpStep = 'CONNECT' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL FROM' | 'RCPT TO' | 'DATA' | 'SIZE';

/** A refusal by the server (`reply`), or a failure of the connection (no `reply`). */
export class SmtpError extends Error {
  override readonly name = 'SmtpError';
  /** The message's last byte had been given to the socket when it happened: the server may have the message. */
  handedOver = false;

  constructor(
    message: string,
    readonly step: SmtpStep,
    readonly reply: SmtpReply | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const refused = (step: SmtpStep, reply: SmtpReply): SmtpError =>
  new SmtpError(`${step}: ${reply.text}`, step, reply);
