import { Inject, Injectable } from '@nestjs/common';
import type { JobPayloads } from '../../jobs/job-types.js';
import { Clock } from '../../kernel/clock.js';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { SmtpChannel } from '../delivery/smtp-channel.js';
import { ConsentRequestLinks } from './consent-request-links.js';
import { consentRequestMail } from './consent-request-mail.js';
import { kindsNamed } from './message-kind.js';
import { PreferenceVisits } from './preference-visits.js';

/** Sends the mails that ask for a confirmation. */
@Injectable()
export class ConsentRequestMails {
  constructor(
    private readonly visits: PreferenceVisits,
    private readonly links: ConsentRequestLinks,
    private readonly workspace: WorkspaceService,
    private readonly channel: SmtpChannel,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Where there is nobody to ask any more (the customer was erased, the address blocked) nothing is sent.
   * @throws Error where the mail provider said to come back later, so that the job does
   */
  async send(request: JobPayloads['ask-for-consent']): Promise<void> {
    const visit = await this.visits.byMessage(request.messageId);
    const to = visit?.centre.confirmAt;
    if (!visit || !to) return;
    const { locale } = visit.centre;
    const kinds = kindsNamed(request.kinds);
    const url = this.links.url({ messageId: visit.message.id, kinds, askedAt: new Date(request.askedAt) });
    const workspace = await this.workspace.read();
    const outcome = await this.channel.sendAlone({
      to,
      name: this.links.nameOf(url),
      content: consentRequestMail({ kinds, url, locale }, workspace),
      sender: { name: workspace.senderName, email: workspace.senderEmail },
      locale,
      at: this.clock.now(),
    });
    if (outcome.kind === 'retry') throw new Error(`the mail server said: ${outcome.response}`);
    if (outcome.kind !== 'accepted') this.logger.warn({ outcome }, 'a consent could not be asked for');
  }
}
