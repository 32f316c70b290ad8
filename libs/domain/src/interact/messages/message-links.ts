import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { TokenSigner } from '../../kernel/signed-token.js';

/** What a link in a message is for. A token of one purpose is worthless for another. */
export type LinkPurpose = 'click' | 'open' | 'view' | 'unsubscribe' | 'preferences' | 'survey';

/** What a signed name of a message is for: a link, or finding the message a report is about. */
export type TokenPurpose = LinkPurpose | 'report';

/** The first letter of each purpose's public address. */
const PATH: Readonly<Record<LinkPurpose, string>> = {
  click: 'c',
  open: 'o',
  view: 'v',
  unsubscribe: 'u',
  preferences: 'p',
  survey: 's',
};

/** Where a click's token has the number of its link. */
const TRAP = '-';

/**
 * The addresses in a message that lead back to us. Each is made of the message's id alone (a click also of the link's
 * number) and signed, so nothing is stored, the same message always has the same links, and none of them can be
 * turned into a redirect to somewhere else.
 */
@Injectable()
export class MessageLinks {
  /** Of the message asked for last: its text, its HTML and its headers name the same addresses. */
  private readonly latest = { messageId: NaN, tokens: new Map<string, string>() };

  constructor(
    private readonly signer: TokenSigner,
    private readonly config: Config,
  ) {}

  url(purpose: LinkPurpose, messageId: number): string {
    return this.address(purpose, messageId, messageId.toString(36));
  }

  clickUrl(messageId: number, link: number): string {
    return this.address('click', messageId, `${messageId.toString(36)}.${link.toString(36)}`);
  }

  /** An address like those of the message's links that stands behind no link a reader can see. */
  trapUrl(messageId: number): string {
    return this.address('click', messageId, `${messageId.toString(36)}.${TRAP}`);
  }

  /** The token at the end of an address of {@link url}, or of a return path. */
  token(purpose: TokenPurpose, messageId: number): string {
    return this.signed(purpose, messageId, messageId.toString(36));
  }

  /** The message a genuine token names, else `null`. */
  messageOf(purpose: TokenPurpose, token: string): number | null {
    const payload = this.signer.open(purpose, token);
    return payload === null ? null : Number.parseInt(payload, 36);
  }

  /** The message and the link's number (or the trap) a genuine click token names, else `null`. */
  clickOf(token: string): { messageId: number; link: number | 'trap' } | null {
    const [message, link] = this.signer.open('click', token)?.split('.') ?? [];
    if (message === undefined || link === undefined) return null;
    const messageId = Number.parseInt(message, 36);
    return { messageId, link: link === TRAP ? 'trap' : Number.parseInt(link, 36) };
  }

  private address(purpose: LinkPurpose, messageId: number, payload: string): string {
    return `${this.config.publicUrl}/${PATH[purpose]}/${this.signed(purpose, messageId, payload)}`;
  }

  private signed(purpose: TokenPurpose, messageId: number, payload: string): string {
    const { latest } = this;
    if (latest.messageId !== messageId) {
      latest.messageId = messageId;
      latest.tokens.clear();
    }
    const name = `${purpose} ${payload}`;
    const known = latest.tokens.get(name);
    if (known !== undefined) return known;
    const token = this.signer.sign(purpose, payload);
    latest.tokens.set(name, token);
    return token;
  }
}
