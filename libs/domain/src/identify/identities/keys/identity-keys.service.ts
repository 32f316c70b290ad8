import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { conflict, notFound } from '../../../kernel/errors.js';
import { CustomersRead } from '../../customers/customers.read.js';
import { lockKeys } from '../../identity-lock.js';
import { fullOrigin, type Origin } from '../../origin.js';
import type { AddIdentityKey } from './identity-key.schema.js';
import { addKey, findKey, ownersOf, removeKey } from './identity-keys.sql.js';

/** Keys of a customer beside those in their own record. */
@Injectable()
export class IdentityKeysService {
  constructor(
    private readonly database: Database,
    private readonly customers: CustomersRead,
    private readonly clock: Clock,
  ) {}

  /** @throws not-found; conflict `identity-key-taken` when somebody, also this customer, is known by it already. */
  add(customerId: number, { kind, value }: AddIdentityKey, origin: Origin): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.customers.get(customerId, tx);
      await lockKeys(tx, 'customer', 'select $1::text', [value]);
      const owner = await tx.row<{ id: number }>(ownersOf, [kind, value]);
      if (owner)
        throw conflict('identity-key-taken', 'A customer has this key already.', { customerId: owner.id });
      const { source, at } = fullOrigin(origin, this.clock);
      await tx.run(addKey, [kind, value, customerId, source, at]);
    });
  }

  /** @throws not-found; conflict `identity-key-of-merge`. */
  remove(customerId: number, keyId: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      if ((await tx.run(removeKey, [keyId, customerId])) === 0)
        throw await this.whyNot(tx, customerId, keyId);
    });
  }

  private async whyNot(tx: Tx, customerId: number, keyId: number): Promise<Error> {
    const key = await tx.row<{ mergeId: number | null }>(findKey, [keyId, customerId]);
    if (!key) return notFound('identity-key', keyId);
    return conflict('identity-key-of-merge', 'The key came by a merge and goes when the merge is undone.', {
      mergeId: key.mergeId,
    });
  }
}
