import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { TokenSigner } from '../../kernel/signed-token.js';
import { keyOfKind, kindsNamed, type MessageKind } from './message-kind.js';

const PURPOSE = 'consent';

/** What somebody asked to get again, and when. */
export interface ConsentRequest {
  /** The message by whose link they asked. */
  messageId: number;
  kinds: MessageKind[];
  askedAt: Date;
}

/** The link that confirms a consent. Like those of messages it is signed and tells all itself, so nothing is stored. */
@Injectable()
export class ConsentRequestLinks {
  constructor(
    private readonly signer: TokenSigner,
    private readonly config: Config,
  ) {}

  url({ messageId, kinds, askedAt }: ConsentRequest): string {
    const payload = [messageId.toString(36), askedAt.getTime().toString(36), kinds.map(keyOfKind).join(',')];
    return `${this.config.publicUrl}/y/${this.signer.sign(PURPOSE, payload.join(' '))}`;
  }

  /** A short name of a request, which tells nothing of it. */
  nameOf(url: string): string {
    return this.signer.fingerprint('consent-request', url);
  }

  /** What a genuine token asks for, else `null`. */
  requestOf(token: string): ConsentRequest | null {
    const [message, asked, kinds] = this.signer.open(PURPOSE, token)?.split(' ') ?? [];
    if (message === undefined || asked === undefined || kinds === undefined) return null;
    return {
      messageId: Number.parseInt(message, 36),
      kinds: kindsNamed(kinds.split(',')),
      askedAt: new Date(Number.parseInt(asked, 36)),
    };
  }
}
