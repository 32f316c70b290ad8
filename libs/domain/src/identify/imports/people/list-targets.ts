import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../../database/database.js';
import type { Fault } from '../../../kernel/errors.js';
import type { ListChoice } from '../plan.schema.js';

export interface FilledList {
  id: number;
  name: string;
  /** Customers who were not on it before. */
  added: number;
}

/** Lists of customers that files may fill. A later room keeps them, and comes forward when it starts. */
export interface MemberLists {
  /** Why a file may not fill this list; paths begin with `list`. */
  faults(sql: Sql, list: ListChoice): Promise<Fault[]>;
  /**
   * Puts customers on the list, which is made where it is named as a new one.
   * @param customers a select of one column of ids (trusted SQL text, never input).
   * @throws DomainError where the list has been taken away, or its name been given, since it was chosen.
   */
  fill(tx: Tx, list: ListChoice, customers: string): Promise<FilledList>;
}

/** Where the keeper of lists is found, whichever room it is in. */
@Injectable()
export class ListTargets {
  private keeper: MemberLists | undefined;

  register(keeper: MemberLists): void {
    this.keeper = keeper;
  }

  get lists(): MemberLists {
    if (!this.keeper) throw new Error('no room that keeps lists was started');
    return this.keeper;
  }
}
