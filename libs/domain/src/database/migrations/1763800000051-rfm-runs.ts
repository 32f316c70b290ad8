import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a scoring run leaves behind beside the scores: where its bands start, its cells, and who moved between them. */
export class RfmRuns1763800000051 implements MigrationInterface {
  name = 'RfmRuns1763800000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- starts: where each band begins, exactly, so that a customer can be scored between two runs.
      -- is_resettled: scored by other settings than the run before, so its moves are nobody's doing.
      alter table rfm_run
        add column starts jsonb,
        add column is_resettled boolean not null default false,
        add column previous_id bigint;
      update rfm_run set options =
        '{"bands": 5, "method": "independent", "fixed": null}'::jsonb || options;

      alter table rfm_score add column margin_minor bigint;

      -- A run moves a customer at most once; between runs they move as often as something happens to them.
      alter table rfm_change
        add column is_between boolean not null default false,
        drop constraint rfm_change_pkey,
        add primary key (customer_id, id);

      create table rfm_run_cell (
        run_id bigint not null references rfm_run on delete cascade,
        cell smallint not null,
        customers int not null,
        revenue_minor bigint not null,
        primary key (run_id, cell)
      );
      -- Since the run before; null is "not scored".
      create table rfm_run_movement (
        run_id bigint not null references rfm_run on delete cascade,
        from_cell smallint,
        to_cell smallint,
        customers int not null,
        unique nulls not distinct (run_id, from_cell, to_cell)
      );

      -- The groups of the cells the scores stand in: by recency, and by the mean of frequency and monetary.
      create table rfm_group_cell (
        cell smallint primary key,
        group_key text not null
      );
      insert into rfm_group_cell (cell, group_key)
      select r * 100 + f * 10 + m, (array[
        array['lost', 'lost', 'at-risk', 'at-risk', 'cant-lose'],
        array['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cant-lose'],
        array['about-to-sleep', 'about-to-sleep', 'need-attention', 'loyal', 'loyal'],
        array['promising', 'potential', 'potential', 'loyal', 'champions'],
        array['new', 'potential', 'potential', 'champions', 'champions']])[r][(f + m + 1) / 2]
      from generate_series(1, 5) r, generate_series(1, 5) f, generate_series(1, 5) m;

      -- Whoever deletes customers takes the lock of the scores before any row of theirs, as those who score do.
      create function hold_scores() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7140803);
        return null;
      end $$;
      create trigger customer_hold_scores before delete on customer
        for each statement execute function hold_scores();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger customer_hold_scores on customer;
      drop function hold_scores;
      drop table rfm_group_cell, rfm_run_movement, rfm_run_cell;
      alter table rfm_change drop constraint rfm_change_pkey, drop column is_between;
      delete from rfm_change x using rfm_change later
        where later.customer_id = x.customer_id and later.run_id = x.run_id and later.id > x.id;
      alter table rfm_change add primary key (customer_id, run_id);
      alter table rfm_score drop column margin_minor;
      alter table rfm_run drop column starts, drop column is_resettled, drop column previous_id;
    `);
  }
}
