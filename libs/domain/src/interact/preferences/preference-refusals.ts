import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { ConsentsService } from '../../identify/consents/consents.service.js';
import type { StoredMessage } from '../messages/stored-message.js';
import { UnsubscribeService } from '../tracking/unsubscribe.service.js';
import type { MessageKind } from './message-kind.js';

/** Takes consents back that somebody withdraws by the preference centre. */
@Injectable()
export class PreferenceRefusals {
  constructor(
    private readonly unsubscribes: UnsubscribeService,
    private readonly consents: ConsentsService,
  ) {}

  /** On the message's own channel for everybody who has the address; on others for the customer. */
  async withdraw(tx: Tx, message: StoredMessage, kinds: readonly MessageKind[]): Promise<void> {
    const here = kinds.filter(({ channel }) => channel === message.channel);
    const purposes = here.map(({ purpose }) => purpose);
    if (purposes.length > 0) await this.unsubscribes.withdraw(tx, message, purposes, 'preferences');
    const elsewhere = kinds.filter(({ channel }) => channel !== message.channel);
    await this.consents.record(
      tx,
      elsewhere.map(({ channel, purpose }) => ({
        customerId: message.customerId,
        channel,
        purpose,
        status: 'withdrawn' as const,
        source: 'preferences',
      })),
    );
  }
}
