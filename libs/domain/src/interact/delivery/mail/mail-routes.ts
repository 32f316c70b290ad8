import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { Recent } from '../../../kernel/recent.js';
import { MailSecrets } from './mail-secrets.js';
import { MailProvidersStore, type StoredMailProvider } from './mail-providers.store.js';
import { type SmtpTarget, smtpTarget } from '../smtp/smtp-target.js';
import { targetOf } from './provider-target.js';

/** How old the settings may be that a message goes out by. */
const FRESH_MS = 2_000;
/** The way that no row describes: the provider of the environment, or the built-in mailbox. */
export const WAY_OF_THE_HOUSE = 0;

/** A way mail may leave by. */
export interface MailRoute {
  id: number;
  kind: 'provider' | 'environment' | 'built-in';
  weight: number;
  perMinute: number | null;
  fallbackId: number | null;
  /** `null` for the built-in mailbox, and for a provider whose secrets cannot be opened. */
  target: SmtpTarget | null;
  /** Its own signature; `null`: that of the installation, where there is one. */
  dkim: { domain: string; selector: string; privateKey: KeyObject } | null;
  /** Another one whenever the settings are. */
  version: string;
}

const house = { id: WAY_OF_THE_HOUSE, weight: 1, perMinute: null, fallbackId: null, dkim: null, version: '' };

/** The ways mail may leave by at present. */
@Injectable()
export class MailRoutes {
  private readonly recent = new Recent<MailRoute[]>(FRESH_MS, 1);

  constructor(
    private readonly store: MailProvidersStore,
    private readonly secrets: MailSecrets,
    private readonly config: Config,
  ) {}

  /** The providers, where one has any weight; else the environment's; else the built-in mailbox. Never empty. */
  async all(): Promise<MailRoute[]> {
    const routes = await this.recent.get('all', async () => this.routesOf(await this.store.list()));
    return routes ?? [];
  }

  /** `undefined` where there is no such way any more. */
  async find(id: number): Promise<MailRoute | undefined> {
    return (await this.all()).find((route) => route.id === id);
  }

  /** What was changed here holds here at once, elsewhere after two seconds. */
  forget(): void {
    this.recent.clear();
  }

  private routesOf(stored: readonly StoredMailProvider[]): MailRoute[] {
    if (stored.some(({ weight }) => weight > 0)) return stored.map((provider) => this.routeOf(provider));
    const { SMTP_URL } = this.config.env;
    return [
      SMTP_URL
        ? { ...house, kind: 'environment', target: smtpTarget(SMTP_URL) }
        : { ...house, kind: 'built-in', target: null },
    ];
  }

  private routeOf(stored: StoredMailProvider): MailRoute {
    const { id, weight, perMinute, fallbackId, updatedAt } = stored;
    const opened = this.secrets.open(stored);
    return {
      ...{ id, weight, perMinute, fallbackId },
      kind: 'provider',
      version: updatedAt.toISOString(),
      target: opened && targetOf(stored, opened.password),
      dkim: opened?.dkim ?? null,
    };
  }
}
