import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { CALL_OUT_STOPPED, CLOSE, EXCLUDE_STOPPED } from './closing.sql.js';

const AT_ONCE = 5000;

/** Brings campaigns to their end: stopped ones exclude whom they had not sent to, and what is done is finished. */
@Injectable()
export class Closing {
  constructor(private readonly database: Database) {}

  async turn(now: Date): Promise<boolean> {
    const values = [now, AT_ONCE];
    if ((await this.database.run(CALL_OUT_STOPPED, values)) > 0) return true;
    if ((await this.database.run(EXCLUDE_STOPPED, values)) > 0) return true;
    return (await this.database.run(CLOSE, [now])) > 0;
  }
}
