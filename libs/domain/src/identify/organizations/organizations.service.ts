import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import { PurchaseSummaryService } from '../purchases/purchase-summary.service.js';
import { TouchedService } from '../touched/touched.service.js';
import { AccountsService } from './accounts.service.js';
import type { PutOrganization } from './organization.schema.js';
import { deleteTie, lockBoth, writeTie } from './organizations.sql.js';

const CAUSE = 'organization';

/**
 * Who buys for which organization. All orders a person ever placed count for the organization from then on, and for the
 * person again when they leave it; both are scored anew.
 */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly summaries: PurchaseSummaryService,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /** @throws not-found; conflict `contact-not-a-person`, `not-an-organization`. */
  async put(personId: number, { organizationId, role }: PutOrganization): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.change(tx, personId, async () => {
        const kinds = await this.kindsOf(tx, [personId, organizationId]);
        if (kinds.get(personId) !== 'individual')
          throw conflict('contact-not-a-person', 'Only a person buys for an organization.');
        if (kinds.get(organizationId) !== 'organization')
          throw conflict('not-an-organization', `Customer ${organizationId} is not an organization.`);
        await tx.run(writeTie, [personId, organizationId, role, this.clock.now()]);
      });
    });
  }

  /** Does nothing for somebody who buys for nobody. */
  async remove(personId: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.change(tx, personId, async () => {
        await this.kindsOf(tx, [personId]);
        await tx.run(deleteTie, [personId]);
      });
    });
  }

  private async change(tx: Tx, personId: number, work: () => Promise<void>): Promise<void> {
    await this.accounts.hold(tx);
    const moved = await this.accounts.during(tx, [personId], work);
    await this.summaries.recompute(tx, moved);
    await this.touched.touch(tx, moved, CAUSE);
  }

  private async kindsOf(tx: Tx, ids: number[]): Promise<Map<number, string>> {
    const rows = await tx.rows<{ id: number; kind: string }>(lockBoth, [ids]);
    const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
    for (const id of ids) if (!kinds.has(id)) throw notFound('customer', id);
    return kinds;
  }
}
