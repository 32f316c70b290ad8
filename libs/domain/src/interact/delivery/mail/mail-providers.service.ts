import { Injectable } from '@nestjs/common';
import { Settings } from '../../../database/settings.js';
import { Clock } from '../../../kernel/clock.js';
import { invalid, notFound } from '../../../kernel/errors.js';
import { domainRateSettings } from './domain-rates.js';
import { MailBreakerStore } from './mail-breaker.store.js';
import type { DomainRates, SaveMailProvider } from './mail-provider.schema.js';
import { MailProvidersStore, type StoredMailProvider } from './mail-providers.store.js';
import { MailRoutes } from './mail-routes.js';
import { MailSecrets } from './mail-secrets.js';

/** Who sends our mail: added, changed and taken away. */
@Injectable()
export class MailProvidersService {
  constructor(
    private readonly store: MailProvidersStore,
    private readonly secrets: MailSecrets,
    private readonly routes: MailRoutes,
    private readonly breakers: MailBreakerStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError where a secret is missing, the name is taken, or the fallback is not there */
  async create(given: SaveMailProvider): Promise<number> {
    const others = await this.store.list();
    check(given, others);
    const id = await this.store.insert(this.row(given, null));
    this.routes.forget();
    return id;
  }

  /** Whoever was paused is tried anew: what is changed may have been what was wrong. */
  async update(id: number, given: SaveMailProvider): Promise<void> {
    const all = await this.store.list();
    const before = all.find((provider) => provider.id === id);
    if (!before) throw notFound('mail-provider', id);
    check(
      given,
      all.filter((provider) => provider.id !== id),
    );
    await this.store.update(id, this.row(given, before));
    await this.breakers.resume(id);
    this.routes.forget();
  }

  /** What it had in hand goes by the others. */
  async delete(id: number): Promise<void> {
    if (!(await this.store.delete(id))) throw notFound('mail-provider', id);
    this.routes.forget();
  }

  /** Ends a pause: a person says that it works. */
  async resume(id: number): Promise<void> {
    await this.find(id);
    await this.breakers.resume(id);
  }

  async saveRates(rates: DomainRates): Promise<DomainRates> {
    const seen = new Set<string>();
    const twice = rates.domains.flatMap(({ domain }, index) =>
      seen.size === seen.add(domain).size
        ? [
            {
              path: ['domains', index, 'domain'],
              code: 'domain-twice',
              message: `${domain} stands there twice.`,
            },
          ]
        : [],
    );
    if (twice.length > 0) throw invalid(twice);
    await this.settings.write(domainRateSettings, rates);
    return rates;
  }

  /** @throws DomainError `mail-provider-not-found` */
  async find(id: number): Promise<StoredMailProvider> {
    const found = (await this.store.list()).find((provider) => provider.id === id);
    if (!found) throw notFound('mail-provider', id);
    return found;
  }

  private row(given: SaveMailProvider, before: StoredMailProvider | null): Omit<StoredMailProvider, 'id'> {
    const { name, host, port, security, username, weight, perMinute, fallbackId, dkim, reportsBy } = given;
    return {
      ...{ name, host, port, security, username, weight, perMinute, fallbackId, reportsBy },
      ...this.secrets.sealed(given, before),
      dkimDomain: dkim?.domain ?? null,
      dkimSelector: dkim?.selector ?? null,
      updatedAt: this.clock.now(),
    };
  }
}

function check({ name, fallbackId }: SaveMailProvider, others: readonly StoredMailProvider[]): void {
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw invalid([{ path: ['name'], code: 'name-taken', message: 'Another provider has this name.' }]);
  if (fallbackId !== null && !others.some(({ id }) => id === fallbackId))
    throw invalid([
      { path: ['fallbackId'], code: 'mail-fallback-unknown', message: 'The fallback is none of the others.' },
    ]);
}
