import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Logger } from '../../../kernel/logger.js';
import { LOGGER } from '../../../kernel/tokens.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import { optOutConfirmation } from '../../tracking/opt-out-texts.js';
import { SmsChannel } from './sms-channel.js';

/** The word we send back to somebody who wants no more: one at most, and nothing waits for it. */
@Injectable()
export class OptOutConfirmations implements OnApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly channel: SmsChannel,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Tried once: the opt-out holds without it, and a second one would be one too many. */
  begin(to: string, locale: string | null): void {
    const confirming = this.confirm(to, locale).finally(() => this.underWay.delete(confirming));
    this.underWay.add(confirming);
  }

  /** Resolves when none is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async confirm(to: string, locale: string | null): Promise<void> {
    try {
      const text = optOutConfirmation(locale, await this.workspace.read());
      const outcome = await this.channel.sendAlone({ to, text, at: this.clock.now() });
      if (outcome.kind !== 'accepted') this.logger.warn({ outcome }, 'an opt-out could not be confirmed');
    } catch (error) {
      this.logger.error({ err: error }, 'an opt-out could not be confirmed');
    }
  }
}
