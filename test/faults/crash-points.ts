import type { Database } from '@roundtrip/domain/database/database.js';

/** What a turn of the engine writes, so where it may be broken off: nothing of that transaction stays. */
export const crashPoints = [
  'campaign_occurrence',
  'enrolment',
  'decision',
  'message',
  'enrolment_step',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

const CRASH = 'crashed here';

/** Cuts transactions off at their commit, once they have written to a table. */
export class CrashPoints {
  private constructor(private readonly database: Database) {}

  static async install(database: Database): Promise<CrashPoints> {
    await database.run('create table crash_point (name text)');
    await database.run(`
      create function crash() returns trigger language plpgsql as $$ begin
        if exists (select from crash_point where name = tg_table_name) then raise '${CRASH}'; end if;
        return null;
      end $$`);
    for (const table of crashPoints)
      await database.run(`
        create constraint trigger crash after insert or update on ${table} initially deferred
          for each row execute function crash()`);
    return new CrashPoints(database);
  }

  /** Does it while nothing can be committed that writes there; whatever else it throws is thrown on. */
  async at(point: CrashPoint, work: () => Promise<unknown>): Promise<void> {
    await this.database.run('insert into crash_point values ($1)', [point]);
    try {
      await work();
    } catch (error) {
      if (!String(error).includes(CRASH)) throw error;
    } finally {
      await this.database.run('delete from crash_point');
    }
  }
}
