import { Injectable } from '@nestjs/common';
import { RuleEnvironments } from '../../../differentiate/segments/rule-environment.js';
import type { Tx } from '../../../database/database.js';
import { passage } from './passage.sql.js';
import type { Turn } from './turn.js';

/** Moves people out of steps that send nothing. */
@Injectable()
export class Passages {
  constructor(private readonly environments: RuleEnvironments) {}

  async take(tx: Tx, turn: Turn): Promise<void> {
    const environment = await this.environments.lenient(tx);
    const context = environment.open();
    const statement = passage(turn, { environment, context });
    await tx.run(statement, context.parameters.values);
  }
}
