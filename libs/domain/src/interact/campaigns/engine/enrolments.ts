import { Injectable } from '@nestjs/common';
import { Parameters } from '../../../differentiate/segments/compiler/rule-context.js';
import type { Tx } from '../../../database/database.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import type { LaunchedDefinition } from '../definition/launched-definition.js';
import { HOLD_CUSTOMERS } from './hold-customers.js';
import { enrol } from './enrol.sql.js';

/** A query of who comes in and why, with its own values ($1 and on). */
export interface Entrants {
  /** Gives `customer_id`, `epoch` (text), `cause` (jsonb), `due_at`; in one epoch each customer once. */
  query: string;
  values: readonly unknown[];
}

interface EnteredVersion {
  campaignId: number;
  versionId: number;
  definition: LaunchedDefinition;
}

/** Takes people into campaigns, whatever brings them: the one door. */
@Injectable()
export class Enrolments {
  constructor(private readonly workspace: WorkspaceService) {}

  /** @returns how many came in who had not by the same epoch, those held out among them */
  async enrol(tx: Tx, entered: EnteredVersion, { query, values }: Entrants, now: Date): Promise<number> {
    const { timeZone } = await this.workspace.read();
    const parameters = new Parameters();
    parameters.values.push(...values);
    const bind = (value: unknown, type: string) => parameters.bind(value, type);
    const statement = enrol({
      definition: entered.definition,
      entrants: query,
      campaign: bind(entered.campaignId, 'bigint'),
      version: bind(entered.versionId, 'bigint'),
      now: bind(now, 'timestamptz'),
      ...{ timeZone, bind },
    });
    await tx.run(HOLD_CUSTOMERS);
    const row = await tx.row<{ audience: number }>(statement, parameters.values);
    if (!row) throw new Error('a count returned no row');
    return row.audience;
  }
}
