import { Injectable } from '@nestjs/common';
import { Config } from '../../../../config/config.js';
import { TokenSigner } from '../../../../kernel/signed-token.js';

const PURPOSE = 'mail-callback';

/** The secret address a mail provider calls: signed for that one, so nothing is stored. */
@Injectable()
export class MailCallbacks {
  constructor(
    private readonly signer: TokenSigner,
    private readonly config: Config,
  ) {}

  url(providerId: number): string {
    return `${this.config.publicUrl}/hooks/mail/${this.signer.sign(PURPOSE, String(providerId))}`;
  }

  /** The provider a genuine address was made for, else `null`. */
  providerOf(token: string): number | null {
    const payload = this.signer.open(PURPOSE, token);
    return payload === null ? null : Number(payload);
  }
}
