import { Injectable } from '@nestjs/common';
import { Settings } from '../../../database/settings.js';
import { invalid } from '../../../kernel/errors.js';
import { Recent } from '../../../kernel/recent.js';
import { SecretBox } from '../../../kernel/secret-box.js';
import {
  type SaveSmsAccount,
  type SmsAccountView,
  smsAccountSettings,
  type SmsProviderKind,
  type StoredSmsAccount,
} from './sms-account.schema.js';
import { SmsCallbacks } from './sms-callbacks.js';
import type { SmsAccount } from './sms-provider.js';

/** How old an account may be that a message goes out by. */
const FRESH_MS = 2_000;
const purposeOf = (kind: SmsProviderKind): string => `sms:${kind}`;

/** Who sends our SMS, and by which secret. */
@Injectable()
export class SmsAccountsService {
  private readonly recent = new Recent<SmsAccount>(FRESH_MS, 1);

  constructor(
    private readonly settings: Settings,
    private readonly secrets: SecretBox,
    private readonly callbacks: SmsCallbacks,
  ) {}

  /** `null` where its secret cannot be opened: it was sealed under another ROUNDTRIP_SECRET. */
  current(): Promise<SmsAccount | null> {
    return this.recent.get('current', async () => this.opened(await this.settings.read(smsAccountSettings)));
  }

  async view(): Promise<SmsAccountView> {
    const stored = await this.settings.read(smsAccountSettings);
    const { provider, pricePerSegmentMinor } = stored;
    return {
      provider,
      pricePerSegmentMinor,
      hasSecret: stored.sealedSecret !== null && this.opened(stored) !== null,
      callbackUrl: provider.kind === 'built-in' ? null : this.callbacks.url(provider.kind),
    };
  }

  /** What an operator bills for a segment, in minor units of the workspace's currency; 0 where nobody has said. */
  async pricePerSegmentMinor(): Promise<number> {
    return (await this.settings.read(smsAccountSettings)).pricePerSegmentMinor;
  }

  /** A secret stays only with the provider it was given for. */
  async save({ provider, secret, pricePerSegmentMinor }: SaveSmsAccount): Promise<SmsAccountView> {
    const before = await this.settings.read(smsAccountSettings);
    const kept = before.provider.kind === provider.kind ? before.sealedSecret : null;
    const sealedSecret = secret === undefined ? kept : this.secrets.seal(purposeOf(provider.kind), secret);
    if (provider.kind !== 'built-in' && sealedSecret === null) throw secretMissing();
    await this.settings.write(smsAccountSettings, { provider, sealedSecret, pricePerSegmentMinor });
    this.recent.clear();
    return this.view();
  }

  private opened({ provider, sealedSecret }: StoredSmsAccount): SmsAccount | null {
    if (provider.kind === 'built-in') return { settings: provider, secret: '' };
    const secret = sealedSecret === null ? null : this.secrets.open(purposeOf(provider.kind), sealedSecret);
    return secret === null ? null : { settings: provider, secret };
  }
}

const secretMissing = () =>
  invalid([
    { path: ['secret'], code: 'sms-secret-missing', message: 'This provider needs its secret to be given.' },
  ]);
