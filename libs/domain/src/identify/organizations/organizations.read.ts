import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { anyTie } from './accounts.sql.js';
import type { AccountTies, ContactPerson } from './organization.schema.js';
import { contactsOf, countContacts, organizationOf } from './organizations.sql.js';

const CONTACTS_SHOWN = 200;

@Injectable()
export class OrganizationsRead {
  constructor(private readonly database: Database) {}

  /** For whom a customer buys, and who buys for them; both empty where there is no such customer. */
  async ties(customerId: number): Promise<AccountTies> {
    const [organization, contacts, counted] = await Promise.all([
      this.database.row<NonNullable<AccountTies['organization']>>(organizationOf, [customerId]),
      this.database.rows<ContactPerson>(contactsOf, [customerId, CONTACTS_SHOWN]),
      this.database.row<{ contacts: number }>(countContacts, [customerId]),
    ]);
    return { organization: organization ?? null, contacts, contactsCount: counted?.contacts ?? 0 };
  }

  /** Whether a customer buys for an organization, or is one that persons buy for. */
  async isTied(customerId: number, sql: Sql = this.database): Promise<boolean> {
    return (await sql.row<{ there: boolean }>(anyTie, [[customerId]]))?.there === true;
  }
}
