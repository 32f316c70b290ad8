import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { BouncesService } from '../../bounces/bounces.service.js';
import { ReturnPath } from '../../bounces/return-path.js';
import { DeliveryFactsService } from '../../../tracking/delivery-facts.service.js';
import { type MailReporter, MailReporters } from './mail-reporters.js';
import type { MailCall, MailFact } from './mail-report.js';
import { mailgunFacts } from './mailgun.js';
import { sendgridFacts } from './sendgrid.js';
import { sesFacts } from './ses.js';
import { SnsReader } from './sns-reader.js';

/** What mail providers tell us of messages they took. */
@Injectable()
export class MailReportsService {
  constructor(
    private readonly reporters: MailReporters,
    private readonly sns: SnsReader,
    private readonly returnPath: ReturnPath,
    private readonly bounces: BouncesService,
    private readonly facts: DeliveryFactsService,
    private readonly clock: Clock,
  ) {}

  /** Whether the call was genuine. Throws before it answers where anything is lost, so that the provider calls again. */
  async take(token: string, call: MailCall): Promise<boolean> {
    const reporter = await this.reporters.of(token);
    const facts = reporter && (await this.factsOf(reporter, call));
    if (!reporter || !facts) return false;
    for (const fact of facts) {
      const id = fact.names.map((name) => this.returnPath.messageOf(name)).find((each) => each !== null);
      // Others may send by the same account; what is told of their mail is nothing to us.
      if (id !== undefined && id !== null) await this.record(id, fact, reporter.kind);
    }
    return true;
  }

  private async factsOf({ kind, key }: MailReporter, call: MailCall): Promise<MailFact[] | null> {
    switch (kind) {
      case 'sendgrid':
        return sendgridFacts(call, key);
      case 'mailgun':
        return mailgunFacts(call, key, this.clock.now());
      case 'ses': {
        const message = await this.sns.read(call, key);
        return message && (message.Type === 'Notification' ? sesFacts(message.Message) : []);
      }
    }
  }

  private async record(messageId: number, fact: MailFact, source: string): Promise<void> {
    switch (fact.kind) {
      case 'bounced':
        await this.bounces.bounced(messageId, fact.bounce, source);
        return;
      case 'complained':
        await this.bounces.complained(messageId, fact.feedback, source);
        return;
      case 'delivered':
        await this.facts.record(
          [{ messageId, reference: null, kind: 'delivered', detail: fact.detail }],
          'email',
        );
    }
  }
}
