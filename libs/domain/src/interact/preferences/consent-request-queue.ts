import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { keyOfKind, type MessageKind } from './message-kind.js';

/** The mails that are to ask for a confirmation. */
@Injectable()
export class ConsentRequestQueue {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The mail leaves once the transaction has committed; asked again before then, it leaves once. */
  async ask(tx: Tx, messageId: number, kinds: readonly MessageKind[]): Promise<void> {
    const keys = kinds.map(keyOfKind);
    const request = { messageId, kinds: keys, askedAt: this.clock.now().toISOString() };
    await this.jobs.enqueue(tx, 'ask-for-consent', request, [messageId, ...keys].join(' '));
  }
}
