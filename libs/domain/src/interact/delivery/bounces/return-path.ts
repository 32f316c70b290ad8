import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { MessageLinks } from '../../messages/message-links.js';

const LOCAL_PART = /^<?rt\.([0-9a-f]{34,})@/i;

/**
 * The names by which reports find their message: `rt.{token}@…` before the sign of both its return path (VERP) and its
 * Message-ID. The token is the message's id, signed, so nobody can report what he never got; in hexadecimal, because
 * servers change the case of addresses.
 */
@Injectable()
export class ReturnPath {
  constructor(
    private readonly links: MessageLinks,
    private readonly config: Config,
  ) {}

  /** The same at every attempt. */
  messageId(id: number, senderEmail: string): string {
    return `<${this.localPart(id)}@${senderEmail.slice(senderEmail.lastIndexOf('@') + 1)}>`;
  }

  /** Where reports about the message go; to the sender where no domain is set up for them. */
  envelopeSender(id: number, senderEmail: string): string {
    const { BOUNCE_DOMAIN } = this.config.env;
    return BOUNCE_DOMAIN ? `${this.localPart(id)}@${BOUNCE_DOMAIN}` : senderEmail;
  }

  /** The message a return path or a Message-ID is of, else `null`. */
  messageOf(name: string): number | null {
    const token = LOCAL_PART.exec(name.trim())?.[1];
    return token ? this.links.messageOf('report', Buffer.from(token, 'hex').toString('base64url')) : null;
  }

  private localPart(id: number): string {
    return `rt.${Buffer.from(this.links.token('report', id), 'base64url').toString('hex')}`;
  }
}
