import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import type { DeliveryOutcome } from '../delivery/channel.js';
import { Channels } from '../delivery/channels.js';
import { type BatchContext, OutgoingMessages } from './outgoing-messages.js';
import type { DueMessage } from './outbox.store.js';

/** One try to get one message to its customer. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly outgoing: OutgoingMessages,
    private readonly channels: Channels,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What the messages of a batch share, in a bounded number of queries. */
  prepare(messages: readonly DueMessage[]): Promise<BatchContext> {
    return this.outgoing.prepare(messages);
  }

  /** Never throws: whatever goes wrong with a message is that message's outcome. */
  async attempt(message: DueMessage, context: BatchContext): Promise<DeliveryOutcome> {
    const composed = this.compose(message, context);
    if ('outcome' in composed) return composed.outcome;
    try {
      return await this.channels.of(message.channel).deliver(composed.outgoing);
    } catch (error) {
      this.logger.error(
        { messageId: message.id, err: error },
        'a channel failed and cannot tell what it did',
      );
      return { kind: 'uncertain', reason: 'channel-failed', response: String(error) };
    }
  }

  private compose(message: DueMessage, context: BatchContext): ReturnType<OutgoingMessages['compose']> {
    try {
      return this.outgoing.compose(message, context);
    } catch (error) {
      this.logger.error({ messageId: message.id, err: error }, 'a message could not be composed');
      return { outcome: { kind: 'rejected', reason: 'message-impossible', response: String(error) } };
    }
  }
}
