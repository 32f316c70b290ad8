import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { CLOSE, EXCLUDE_STOPPED } from './closing.sql.js';

const EXCLUDED_AT_ONCE = 5000;

/** Brings campaigns to their end: stopped ones exclude whom they had not sent to, and what is done is finished. */
@Injectable()
export class Closing {
  constructor(private readonly database: Database) {}

  async turn(now: Date): Promise<boolean> {
    if ((await this.database.run(EXCLUDE_STOPPED, [now, EXCLUDED_AT_ONCE])) > 0) return true;
    return (await this.database.run(CLOSE, [now])) > 0;
  }
}
