import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many customers stand where is kept with every score written, so that a night need not count a million of them. */
export class RfmStanding1763800000101 implements MigrationInterface {
  name = 'RfmStanding1763800000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Lines to be added up: who comes is put to it, who goes is taken off, so nobody waits for a line. No index: it is
      -- read whole, and written anew by each run. Empty where it is not kept: before the first run, after a truncation.
      create table rfm_standing (
        recency smallint not null,
        frequency smallint not null,
        monetary smallint not null,
        orders int not null,
        customers int not null,
        revenue_minor bigint not null
      );

      create function keep_standing() returns trigger language plpgsql as $$
      begin
        -- A run knows how everybody stands when it is done, and writes that itself.
        if current_setting('roundtrip.writes_standing', true) = 'on' or not exists (select from rfm_standing) then
          return null;
        end if;
        if tg_op <> 'INSERT' then
          insert into rfm_standing
          select recency, frequency, monetary, orders_count, -count(*), -sum(revenue_minor) from gone group by 1, 2, 3, 4;
        end if;
        if tg_op <> 'DELETE' then
          insert into rfm_standing
          select recency, frequency, monetary, orders_count, count(*), sum(revenue_minor) from come group by 1, 2, 3, 4;
        end if;
        return null;
      end $$;
      create trigger rfm_score_inserts after insert on rfm_score
        referencing new table as come for each statement execute function keep_standing();
      create trigger rfm_score_updates after update on rfm_score
        referencing old table as gone new table as come for each statement execute function keep_standing();
      create trigger rfm_score_deletes after delete on rfm_score
        referencing old table as gone for each statement execute function keep_standing();

      create function forget_standing() returns trigger language plpgsql as $$
      begin
        delete from rfm_standing;
        return null;
      end $$;
      create trigger rfm_score_truncations after truncate on rfm_score
        for each statement execute function forget_standing();

      -- Nobody writes a score beside a run, whatever they write it for.
      create trigger rfm_score_hold before insert or update or delete on rfm_score
        for each statement execute function hold_scores();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger rfm_score_hold on rfm_score;
      drop trigger rfm_score_truncations on rfm_score;
      drop trigger rfm_score_deletes on rfm_score;
      drop trigger rfm_score_updates on rfm_score;
      drop trigger rfm_score_inserts on rfm_score;
      drop function forget_standing;
      drop function keep_standing;
      drop table rfm_standing;
    `);
  }
}
