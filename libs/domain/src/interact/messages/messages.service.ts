import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import { MessagesStore } from './messages.store.js';

/** What a person may do with a message whose fate is not known. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly store: MessagesStore,
    private readonly clock: Clock,
  ) {}

  /** Sends an uncertain message once more, at the risk that the customer gets it twice. */
  async resend(id: number): Promise<void> {
    if (!(await this.store.resend(id, this.clock.now()))) throw await this.refusal(id);
  }

  /** Puts an uncertain message aside. */
  async close(id: number): Promise<void> {
    if (!(await this.store.close(id))) throw await this.refusal(id);
  }

  private async refusal(id: number) {
    const message = await this.store.findStored(id);
    if (!message) return notFound('message', id);
    return conflict(
      'message-not-uncertain',
      'Only a message whose fate is not known can be resent or closed.',
      {
        state: message.state,
      },
    );
  }
}
