import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { MailProviderView } from './mail-provider.schema.js';
import { deleteProvider, insertProvider, listProviders, updateProvider } from './mail-providers.sql.js';

/** A provider as it is stored; secrets by `SecretBox`. */
export interface StoredMailProvider extends Pick<
  MailProviderView,
  | 'id'
  | 'name'
  | 'host'
  | 'port'
  | 'security'
  | 'username'
  | 'weight'
  | 'perMinute'
  | 'fallbackId'
  | 'reportsBy'
> {
  sealedPassword: string | null;
  dkimDomain: string | null;
  dkimSelector: string | null;
  sealedDkimKey: string | null;
  sealedReportKey: string | null;
  updatedAt: Date;
}
type NewMailProvider = Omit<StoredMailProvider, 'id'>;

/** What a provider's rate is kept under. */
export const paceKeyOf = (providerId: number): string => `provider:${providerId}`;

@Injectable()
export class MailProvidersStore {
  constructor(private readonly database: Database) {}

  list(): Promise<StoredMailProvider[]> {
    return this.database.rows(listProviders);
  }

  async insert(provider: NewMailProvider): Promise<number> {
    const row = await this.database.row<{ id: number }>(insertProvider, columnsOf(provider));
    if (!row) throw new Error('an insert returned no row');
    return row.id;
  }

  async update(id: number, provider: NewMailProvider): Promise<void> {
    await this.database.run(updateProvider, [id, ...columnsOf(provider)]);
  }

  /** Whether there was one. */
  async delete(id: number): Promise<boolean> {
    return (await this.database.run(deleteProvider, [id, paceKeyOf(id)])) > 0;
  }
}

const columnsOf = (p: NewMailProvider): unknown[] => [
  p.name,
  p.host,
  p.port,
  p.security,
  p.username,
  p.sealedPassword,
  p.weight,
  p.perMinute,
  p.fallbackId,
  p.dkimDomain,
  p.dkimSelector,
  p.sealedDkimKey,
  p.reportsBy,
  p.sealedReportKey,
  p.updatedAt,
];
