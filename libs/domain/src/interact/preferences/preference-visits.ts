import { Injectable } from '@nestjs/common';
import { MessageLinks } from '../messages/message-links.js';
import { MessagesRead } from '../messages/messages.read.js';
import type { StoredMessage } from '../messages/stored-message.js';
import type { PreferenceCentre } from './preference-centre.js';
import { PreferenceCentreRead } from './preference-centre.read.js';

/** Somebody who came by a link in a message, and what the customer of the message may choose. */
export interface PreferenceVisit {
  message: StoredMessage;
  centre: PreferenceCentre;
}

@Injectable()
export class PreferenceVisits {
  constructor(
    private readonly links: MessageLinks,
    private readonly messages: MessagesRead,
    private readonly centres: PreferenceCentreRead,
  ) {}

  /** `null` for a token that is not genuine. */
  async byToken(token: string): Promise<PreferenceVisit | null> {
    const messageId = this.links.messageOf('preferences', token);
    return messageId === null ? null : this.byMessage(messageId);
  }

  /** `null` for a message that is gone. */
  async byMessage(messageId: number): Promise<PreferenceVisit | null> {
    const message = await this.messages.stored(messageId);
    return message ? { message, centre: await this.centres.of(message) } : null;
  }
}
