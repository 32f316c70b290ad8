import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '../../../kernel/logger.js';
import { LOGGER } from '../../../kernel/tokens.js';
import type { DeliveryOutcome } from '../channel.js';
import { MailSender } from '../mail-sender.js';
import type { SmtpMail } from '../smtp/smtp-connection.js';
import { SmtpError } from '../smtp/smtp-error.js';
import { outcomeOfError } from '../smtp-outcome.js';
import { MailBreaker } from './mail-breaker.js';
import { type MailRoute, MailRoutes } from './mail-routes.js';
import { askedToWait, isProviderFault } from './provider-fault.js';

/** When a message is looked at again whose way was closed while it was in hand: the next claim knows another, or none. */
const NEXT_LOOK_MS = 1_000;

/** Sends by the way a message was given, unless that is closed by now, and keeps count of how providers do. */
@Injectable()
export class MailWays {
  constructor(
    private readonly routes: MailRoutes,
    private readonly sender: MailSender,
    private readonly breaker: MailBreaker,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The way, or what becomes of a message that cannot take it: nothing was begun, so it goes back untouched. */
  async open(via: number | null): Promise<{ route: MailRoute } | { closed: DeliveryOutcome }> {
    const route = via === null ? (await this.routes.all())[0] : await this.routes.find(via);
    if (!route) return closed('The provider was removed.');
    if (route.kind === 'provider' && route.target === null)
      return closed('The secrets of the provider have to be entered again.');
    return this.breaker.isPaused(route.id) ? closed('The provider is paused.') : { route };
  }

  /** @throws SmtpError */
  async send(route: MailRoute, mail: SmtpMail, limitMs: number): Promise<string> {
    try {
      const response = await this.sender.send(route, mail, limitMs);
      await this.heard(() => this.breaker.succeeded(route.id));
      return response;
    } catch (error) {
      if (error instanceof SmtpError) await this.heard(() => this.failed(route, error));
      throw error;
    }
  }

  private failed({ id }: MailRoute, error: SmtpError): Promise<void> {
    const retryAfterMs = askedToWait(error);
    if (retryAfterMs === null && !isProviderFault(error)) return this.breaker.succeeded(id);
    const { response, ...outcome } = outcomeOfError(error);
    const reason =
      retryAfterMs !== null ? 'too-much' : 'reason' in outcome ? outcome.reason : 'connection-lost';
    return this.breaker.failed(id, { reason, response, retryAfterMs });
  }

  /** What becomes of the message does not hang on whether the provider's standing can be written. */
  private async heard(tell: () => Promise<void>): Promise<void> {
    try {
      await tell();
    } catch (error) {
      this.logger.error({ err: error }, 'how a mail provider does could not be put on record');
    }
  }
}

const closed = (response: string): { closed: DeliveryOutcome } => ({
  closed: { kind: 'retry', reason: 'provider-paused', response, retryAfterMs: NEXT_LOOK_MS, untried: true },
});
