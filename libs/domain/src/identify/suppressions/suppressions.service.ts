import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import type { Channel } from '../consents/consent.schema.js';
import { TouchedService } from '../touched/touched.service.js';
import { normalizeAddress } from './address.js';
import { customersOfAddresses, deleteSuppression, insertSuppressions } from './suppressions.sql.js';

export interface Suppression {
  channel: Channel;
  address: string;
  reason: string;
  source: string;
  at?: Date;
}
type Address = Pick<Suppression, 'channel' | 'address'>;

@Injectable()
export class SuppressionsService {
  constructor(
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /** Stops everything to these addresses; tells how many were not suppressed before. */
  async suppress(tx: Tx, suppressions: Suppression[]): Promise<number> {
    if (suppressions.length === 0) return 0;
    const now = this.clock.now();
    const rows = suppressions.map((row) => ({
      ...row,
      address: normalizeAddress(row.channel, row.address),
      at: row.at ?? now,
    }));
    const added = await tx.rows<Address>(insertSuppressions, [JSON.stringify(rows)]);
    await this.touchOwners(tx, added);
    return added.length;
  }

  /** Lets an address receive again; tells whether it was suppressed. */
  async lift(tx: Tx, channel: Channel, address: string): Promise<boolean> {
    const normal = normalizeAddress(channel, address);
    if ((await tx.run(deleteSuppression, [channel, normal])) === 0) return false;
    await this.touchOwners(tx, [{ channel, address: normal }]);
    return true;
  }

  private async touchOwners(tx: Tx, addresses: Address[]): Promise<void> {
    if (addresses.length === 0) return;
    const of = (wanted: Channel) =>
      addresses.filter(({ channel }) => channel === wanted).map(({ address }) => address);
    await this.touched.touchFrom(tx, customersOfAddresses, 'suppression', [of('email'), of('sms')]);
  }
}
