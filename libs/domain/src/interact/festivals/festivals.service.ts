import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, notFound } from '../../kernel/errors.js';
import { chineseFestivals } from './chinese-festivals.js';
import type { SaveFestival } from './festival.schema.js';
import { firstDayShown } from './festivals.read.js';
import {
  DELETE_FESTIVAL,
  FESTIVAL_FOR_DELETION,
  INSERT_FESTIVAL,
  KNOW_DAYS,
  KNOW_FESTIVALS,
  RENAME_FESTIVAL,
  WRITE_DAYS,
} from './festivals.sql.js';
import { worldHolidays } from './world-holidays.js';

const YEARS_AHEAD = 3;

/** The calendar of festivals: what the libraries know, and what people have written into it. */
@Injectable()
export class FestivalsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Writes this year and the next three, as the libraries know them by now. What people wrote stays. */
  async keepUp(): Promise<void> {
    const now = this.clock.now();
    const year = now.getUTCFullYear();
    const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => year + ahead);
    const known = [...chineseFestivals(years), ...(await worldHolidays(years))];
    const days = known.flatMap((festival) => festival.days.map((day) => ({ key: festival.key, ...day })));
    await this.database.transaction(async (tx) => {
      await tx.run(KNOW_FESTIVALS, [
        known.map(({ key }) => key),
        known.map(({ country }) => country),
        known.map(({ name }) => JSON.stringify(name)),
        now,
      ]);
      await tx.run(KNOW_DAYS, [
        ...[days.map(({ key }) => key), days.map(({ day }) => day), days.map(({ kind }) => kind)],
        ...[`${year}-01-01`, `${year + YEARS_AHEAD}-12-31`],
      ]);
    });
  }

  async create({ name, days }: SaveFestival): Promise<number> {
    return this.database.transaction(async (tx) => {
      const made = await tx.row<{ id: number }>(INSERT_FESTIVAL, [JSON.stringify(name), this.clock.now()]);
      if (!made) throw new Error('an insert returned no row');
      await this.writeDays(tx, made.id, days);
      return made.id;
    });
  }

  /** @throws DomainError `festival-not-found` */
  async update(id: number, { name, days }: SaveFestival): Promise<void> {
    await this.database.transaction(async (tx) => {
      const renamed = await tx.run(RENAME_FESTIVAL, [id, JSON.stringify(name), this.clock.now()]);
      if (renamed === 0) throw notFound('festival', id);
      await this.writeDays(tx, id, days);
    });
  }

  /** @throws DomainError `festival-known` for one of the libraries', `festival-used` where a campaign waits for it */
  async remove(id: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await tx.row<{ isKnown: boolean; isUsed: boolean }>(FESTIVAL_FOR_DELETION, [id]);
      if (!found) throw notFound('festival', id);
      if (found.isKnown)
        throw conflict('festival-known', 'A festival of the calendar cannot be deleted; take its days out.');
      if (found.isUsed)
        throw conflict('festival-used', 'A campaign that is not over waits for this festival.');
      await tx.run(DELETE_FESTIVAL, [id]);
    });
  }

  private async writeDays(tx: Tx, id: number, days: SaveFestival['days']): Promise<void> {
    const first = firstDayShown(this.clock.now());
    const ahead = days.filter(({ day }) => day >= first);
    await tx.run(WRITE_DAYS, [id, ahead.map(({ day }) => day), ahead.map(({ kind }) => kind), first]);
  }
}
