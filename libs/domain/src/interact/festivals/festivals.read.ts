import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import type { FestivalView } from './festival.schema.js';
import { LIST_FESTIVALS } from './festivals.sql.js';

/** The calendar is spoken of from the beginning of the year. */
export const firstDayShown = (now: Date): string => `${now.getUTCFullYear()}-01-01`;

@Injectable()
export class FestivalsRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All festivals with their days from this year on, China's first, in the order of the year. */
  list(): Promise<FestivalView[]> {
    return this.database.rows<FestivalView>(LIST_FESTIVALS, [firstDayShown(this.clock.now())]);
  }
}
