import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { TokenSigner } from '../../../kernel/signed-token.js';
import type { HttpSmsKind } from './sms-providers.js';

const PURPOSE = 'sms-callback';

/**
 * The secret address providers call. It is signed for one kind of provider, so nothing is stored, and an address that
 * was left over from another provider leads nowhere.
 */
@Injectable()
export class SmsCallbacks {
  constructor(
    private readonly signer: TokenSigner,
    private readonly config: Config,
  ) {}

  url(kind: HttpSmsKind): string {
    return `${this.config.publicUrl}/hooks/sms/${this.signer.sign(PURPOSE, kind)}`;
  }

  receiptUrl(kind: HttpSmsKind, messageId: number): string {
    return `${this.url(kind)}?message=${messageId}`;
  }

  isGenuine(kind: HttpSmsKind, token: string): boolean {
    return this.signer.open(PURPOSE, token) === kind;
  }
}
