import { Injectable } from '@nestjs/common';
import { Settings } from '../../../database/settings.js';
import { Config } from '../../../config/config.js';
import { smtpTarget } from '../smtp/smtp-target.js';
import { domainRateSettings } from './domain-rates.js';
import { MailBreakerStore, type Pause } from './mail-breaker.store.js';
import type { MailProvidersView, MailProviderView, MailStanding } from './mail-provider.schema.js';
import { MailProvidersStore, type StoredMailProvider } from './mail-providers.store.js';
import { MailCallbacks } from './reports/mail-callbacks.js';
import { WAY_OF_THE_HOUSE } from './mail-routes.js';
import { MailSecrets } from './mail-secrets.js';

/** Who sends our mail, and how each is doing. */
@Injectable()
export class MailProvidersRead {
  constructor(
    private readonly store: MailProvidersStore,
    private readonly breakers: MailBreakerStore,
    private readonly secrets: MailSecrets,
    private readonly callbacks: MailCallbacks,
    private readonly settings: Settings,
    private readonly config: Config,
  ) {}

  /** @param now business time */
  async view(now: Date): Promise<MailProvidersView> {
    const { SMTP_URL } = this.config.env;
    const [stored, pauses, { domains }] = [
      await this.store.list(),
      await this.breakers.list(),
      await this.settings.read(domainRateSettings),
    ];
    const standingOf = (id: number): MailStanding =>
      standing(
        pauses.find(({ providerId }) => providerId === id),
        now,
      );
    const inUse = stored.some(({ weight }) => weight > 0)
      ? 'providers'
      : SMTP_URL
        ? 'environment'
        : 'built-in';
    return {
      inUse,
      environment: SMTP_URL
        ? { host: smtpTarget(SMTP_URL).host, standing: standingOf(WAY_OF_THE_HOUSE) }
        : null,
      providers: stored.map((provider) => this.provider(provider, standingOf(provider.id))),
      domains,
    };
  }

  private provider(stored: StoredMailProvider, standing: MailStanding): MailProviderView {
    const { id, name, host, port, security, username, weight, perMinute, fallbackId, reportsBy } = stored;
    const { dkimDomain: domain, dkimSelector: selector } = stored;
    const isReadable = this.secrets.open(stored) !== null;
    return {
      ...{ id, name, host, port, security, username, weight, perMinute, fallbackId, reportsBy },
      dkim: domain !== null && selector !== null ? { domain, selector } : null,
      hasPassword: stored.sealedPassword !== null && isReadable,
      hasDkimKey: stored.sealedDkimKey !== null && isReadable,
      hasReportKey: this.secrets.reportKey(stored) !== null,
      callbackUrl: reportsBy === null ? null : this.callbacks.url(id),
      standing: isReadable ? standing : unreadable,
    };
  }
}

const unreadable: MailStanding = {
  state: 'paused',
  until: null,
  reason: 'mail-secret-unreadable',
  response: null,
};

function standing(pause: Pause | undefined, now: Date): MailStanding {
  if (!pause) return { state: 'working', until: null, reason: null, response: null };
  const { pausedUntil, reason, response, probing } = pause;
  if (probing || pausedUntil <= now) return { state: 'probing', until: null, reason, response };
  return { state: 'paused', until: pausedUntil, reason, response };
}
