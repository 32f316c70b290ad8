import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '../../../kernel/logger.js';
import { LOGGER } from '../../../kernel/tokens.js';
import type { BounceKind } from './bounce-kind.js';
import { BouncesService } from './bounces.service.js';
import { readReport } from './inbound-report.js';
import { ReturnPath } from './return-path.js';

const WORST_FIRST: readonly BounceKind[] = ['hard', 'soft', 'refused', 'delayed'];

/** Takes what mail servers and mailbox providers write to the return path. */
@Injectable()
export class InboundReportsService {
  constructor(
    private readonly bounces: BouncesService,
    private readonly returnPath: ReturnPath,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Whether the mail was a report about a message of ours: found by the return path it came to, else by its Message-ID. */
  async receive(recipients: readonly string[], raw: Uint8Array): Promise<boolean> {
    const report = await readReport(raw);
    if (!report) return false;
    const names = report.messageId === null ? recipients : [...recipients, report.messageId];
    const messageId = names
      .map((name) => this.returnPath.messageOf(name))
      .find((id): id is number => id !== null);
    if (messageId === undefined) {
      this.logger.info({ report: report.kind }, 'a report came about a message that is not ours');
      return false;
    }
    if (report.kind === 'complaint')
      return this.bounces.complained(messageId, report.feedback, 'feedback-report');
    // A message has one recipient; where its mail was passed on, several stand for it, and one that holds is enough.
    const worst = WORST_FIRST.flatMap((kind) => report.recipients.filter((each) => each.kind === kind))[0];
    return worst ? this.bounces.bounced(messageId, worst, 'delivery-report') : false;
  }
}
