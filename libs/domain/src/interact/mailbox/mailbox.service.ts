import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { UnsubscribeService } from '../tracking/unsubscribe.service.js';
import { type MailHead, readMailHead } from './mail-head.js';
import { MailboxStore } from './mailbox.store.js';

export interface IncomingMail {
  from: string;
  recipients: string[];
  raw: Buffer;
}

@Injectable()
export class MailboxService {
  constructor(
    private readonly store: MailboxStore,
    private readonly unsubscribes: UnsubscribeService,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /** Keeps a mail as it arrived, once for each recipient; one that asks us to unsubscribe somebody does so. */
  async receive({ from, recipients, raw }: IncomingMail): Promise<void> {
    const head = readMailHead(raw);
    await this.store.insert({ envelopeFrom: from, recipients, head, raw, at: this.clock.now() });
    await this.unsubscribeByMail(recipients, head);
  }

  async markRead(id: number): Promise<void> {
    if (!(await this.store.markRead(id, this.clock.now()))) throw notFound('mail', id);
  }

  /** Empties the mailbox and tells how many mails were in it. */
  clear(): Promise<number> {
    return this.store.clear();
  }

  /** What the `mailto:` of a List-Unsubscribe header makes a mail program send (RFC 2369). */
  private async unsubscribeByMail(recipients: string[], { subject }: MailHead): Promise<void> {
    const token = /^unsubscribe ([\w-]+)$/i.exec(subject)?.[1];
    if (token === undefined) return;
    const { senderEmail } = await this.workspace.read();
    if (recipients.some((address) => address.toLowerCase() === senderEmail.toLowerCase()))
      await this.unsubscribes.unsubscribe(token, 'mail');
  }
}
