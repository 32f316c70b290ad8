import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { ReactionsStore } from './reactions.store.js';

/** For other features that learn what a customer did with a message. */
@Injectable()
export class ReactionsService {
  constructor(private readonly store: ReactionsStore) {}

  /** Answering takes a form that was filled in and sent, so it is always a human's. */
  async answered(tx: Tx, messageId: number, detail: Record<string, unknown>, at: Date): Promise<void> {
    await this.store.insert(tx, { messageId, kind: 'answered', verdict: 'human', detail, at });
  }
}
