import { Injectable } from '@nestjs/common';
import { isOptOut } from '@roundtrip/templates';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { OptOutService } from '../tracking/opt-out.service.js';
import { optOutConfirmation } from '../tracking/opt-out-texts.js';
import type { PhoneReply, PhoneReplyResult } from './mailbox.schema.js';
import { type ArrivingSms, PhoneStore } from './phone.store.js';

/** The built-in phone: shows what arrived, and can be answered on. */
@Injectable()
export class PhoneService {
  constructor(
    private readonly store: PhoneStore,
    private readonly optOuts: OptOutService,
    private readonly workspace: WorkspaceService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The same SMS arrives once, however often it is handed over. */
  async receive(sms: ArrivingSms): Promise<void> {
    await this.store.insertReceived(sms);
  }

  /** What somebody writes back. An opt-out word takes effect at once, and is confirmed the first time. */
  async reply(id: number, { text }: PhoneReply): Promise<PhoneReplyResult> {
    const workspace = await this.workspace.read();
    return this.database.transaction(async (tx) => {
      const message = await this.store.find(id, tx);
      if (!message) throw notFound('phone-message', id);
      const at = this.clock.now();
      await this.store.insertReply(tx, message.phone, text, at);
      if (!isOptOut(text)) return { optedOut: false, confirmed: false };
      const optOut = await this.optOuts.bySms(tx, message.phone);
      const confirmation = optOutConfirmation(optOut.locale, workspace);
      if (optOut.news) await this.confirm(tx, message.phone, confirmation, at);
      return { optedOut: true, confirmed: optOut.news };
    });
  }

  private async confirm(tx: Tx, phone: string, text: string, at: Date): Promise<void> {
    await this.store.insertReceived(
      { phone, text, reference: `opt-out:${phone}:${at.toISOString()}`, at },
      tx,
    );
  }
}
