import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { WAKE } from './wake.sql.js';

/** Ends waits for something a customer does as soon as it is done. */
@Injectable()
export class Wakes {
  constructor(private readonly database: Database) {}

  /** Whoever is woken is due at once. */
  async turn(now: Date): Promise<void> {
    await this.database.run(WAKE, [now]);
  }
}
