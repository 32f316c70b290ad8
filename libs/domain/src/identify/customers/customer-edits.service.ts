import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Not } from 'typeorm';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, type DomainError, notFound } from '../../kernel/errors.js';
import { lockKeys } from '../identity-lock.js';
import { fullOrigin, type Origin } from '../origin.js';
import { OrganizationsRead } from '../organizations/organizations.read.js';
import { TouchedService } from '../touched/touched.service.js';
import { AttributesService } from './attributes.service.js';
import { logChanges } from './attributes.sql.js';
import { birthdayColumnsOf, toCustomerView } from './customer-view.js';
import { Customer } from './customer.entity.js';
import { furtherOwner } from './further-keys.sql.js';
import type { CustomerView } from './customer.schema.js';
import type { ChangeCustomer } from './upsert-customer.schema.js';

type OwnFields = Omit<ChangeCustomer, 'attributes'>;

/** Edits of one customer by hand. */
@Injectable()
export class CustomerEditsService {
  constructor(
    private readonly database: Database,
    private readonly attributes: AttributesService,
    private readonly organizations: OrganizationsRead,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /** Writes what the patch names; `null` clears a field. Each field that differs is logged with its provenance. */
  change(id: number, patch: ChangeCustomer, origin: Origin, tx?: Tx): Promise<CustomerView> {
    if (!tx) return this.database.transaction((own) => this.change(id, patch, origin, own));
    return this.changeWithin(tx, id, patch, fullOrigin(origin, this.clock));
  }

  private async changeWithin(
    tx: Tx,
    id: number,
    patch: ChangeCustomer,
    origin: Required<Origin>,
  ): Promise<CustomerView> {
    const { attributes, ...own } = patch;
    if (own.externalId) await this.refuseTaken(tx, id, own.externalId);
    const customer = await this.locked(tx, id);
    const changed = differing(toCustomerView(customer), own);
    if (changed.kind && (await this.organizations.isTied(id, tx))) throw tied();
    if (Object.keys(changed).length > 0) await this.write(tx, id, changed, origin);
    if (attributes) await this.attributes.write(tx, id, attributes, origin);
    return toCustomerView(await tx.manager.findOneByOrFail(Customer, { id }));
  }

  private async write(tx: Tx, id: number, changed: OwnFields, origin: Required<Origin>): Promise<void> {
    const { birthday, kind, tags, arrearsMinor, ...rest } = changed;
    await tx.manager.update(Customer, id, {
      ...rest,
      ...(kind && { kind }),
      ...(tags && { tags }),
      ...(arrearsMinor !== undefined && { arrearsMinor }),
      ...(birthday !== undefined && birthdayColumnsOf(birthday)),
      updatedAt: origin.at,
    });
    await tx.run(logChanges, [id, JSON.stringify(changed), origin.at, origin.source, origin.sourceId]);
    await this.touched.touch(tx, [id], origin.source);
  }

  private async locked(tx: Tx, id: number): Promise<Customer> {
    const customer = await tx.manager.findOne(Customer, {
      where: { id },
      lock: { mode: 'for_no_key_update' },
    });
    if (!customer) throw notFound('customer', id);
    return customer;
  }

  private async refuseTaken(tx: Tx, id: number, externalId: string): Promise<void> {
    await lockKeys(tx, 'customer', 'select $1::text', [externalId]);
    const further = await tx.row(furtherOwner, [externalId, id]);
    if (further || (await tx.manager.existsBy(Customer, { externalId, id: Not(id) })))
      throw conflict('customer-external-id-taken', 'Another customer has this external id.', { externalId });
  }
}

const tied = (): DomainError =>
  conflict('customer-has-ties', 'Take the contact persons off the organization before its kind is changed.');

/** The fields of a patch that say something else than what stands there. */
function differing(current: CustomerView, patch: OwnFields): OwnFields {
  const entries = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, current[field as keyof OwnFields]),
  );
  return Object.fromEntries(entries);
}
