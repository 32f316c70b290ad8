import { Injectable } from '@nestjs/common';
import { MailProvidersStore } from '../mail-providers.store.js';
import { MailSecrets } from '../mail-secrets.js';
import type { MailReportKind } from '../mail-provider.schema.js';
import { MailCallbacks } from './mail-callbacks.js';

/** A provider that tells us what became of messages, and what its calls are known by. */
export interface MailReporter {
  kind: MailReportKind;
  key: string;
}

/** Who may call. */
@Injectable()
export class MailReporters {
  constructor(
    private readonly store: MailProvidersStore,
    private readonly secrets: MailSecrets,
    private readonly callbacks: MailCallbacks,
  ) {}

  /** Whose address the token is of; `null` where it is nobody's, or that one tells us nothing. */
  async of(token: string): Promise<MailReporter | null> {
    const id = this.callbacks.providerOf(token);
    const stored = (await this.store.list()).find((provider) => provider.id === id);
    if (!stored?.reportsBy) return null;
    const key = this.secrets.reportKey(stored);
    return key === null ? null : { kind: stored.reportsBy, key };
  }
}
