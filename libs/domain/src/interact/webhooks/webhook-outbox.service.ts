import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { WebhookCallsStore } from './webhook-calls.store.js';

/** Whom a call is about: somebody who has come to a step; `visit` is the how-manieth of their way. */
interface Comer {
  enrolmentId: number;
  customerId: number;
  visit: number;
}

/** What is told, and to whom. */
export interface Announcement {
  campaignId: number;
  versionId: number;
  step: string;
  url: string;
  fields: string[];
  attributes: string[];
}

/** Puts calls down in the transaction that brings them about; they are made later, by themselves. */
@Injectable()
export class WebhookOutboxService {
  constructor(private readonly store: WebhookCallsStore) {}

  /** One for each coming to the step, whatever is repeated. */
  async announce(tx: Tx, what: Announcement, comers: readonly Comer[], now: Date): Promise<void> {
    const { campaignId, versionId, step, url, fields, attributes } = what;
    const { origin } = new URL(url);
    await this.store.putDown(tx, [
      ...[JSON.stringify(comers), campaignId, versionId, step, origin, url, fields, attributes, now],
    ]);
  }
}
