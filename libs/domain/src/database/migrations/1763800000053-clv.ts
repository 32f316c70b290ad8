import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Models of how customers buy, and what they say of each customer: is there, will order, will be worth. */
export class Clv1763800000053 implements MigrationInterface {
  name = 'Clv1763800000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clv_model (
        id bigint generated always as identity primary key,
        status text not null check (status in ('queued', 'running', 'fitted', 'refused', 'failed')),
        stage text check (stage in ('reading', 'fitting', 'checking')),
        cause text not null,
        as_of timestamptz not null,
        options jsonb not null,
        basis jsonb,
        purchases jsonb,
        spend jsonb,
        refusals jsonb not null default '[]',
        warnings jsonb not null default '[]',
        calibration jsonb,
        finished_at timestamptz
      );
      create index clv_model_newest on clv_model (status, id desc);

      create table clv_run (
        id bigint generated always as identity primary key,
        model_id bigint not null references clv_model,
        status text not null check (status in ('queued', 'running', 'finished', 'failed')),
        stage text check (stage in ('reading', 'predicting', 'writing')),
        cause text not null,
        as_of timestamptz not null,
        options jsonb not null,
        customers int not null default 0,
        changed int not null default 0,
        with_future_orders int not null default 0,
        finished_at timestamptz
      );
      create index clv_run_newest on clv_run (status, id desc);

      -- No foreign keys in what a run writes for everybody (docs/adr/0009). Chances 0 to 1; spend per order and value
      -- over the horizon in minor units, null where amounts could not be foreseen.
      create table clv_score (
        customer_id bigint primary key,
        alive double precision not null,
        expected_orders double precision not null,
        spend_minor bigint,
        value_minor bigint,
        scored_at timestamptz not null
      );

      -- Whose chance of still buying came into another fifth, 1 to 5; null is "not scored". No run: a move between two.
      create table clv_change (
        id bigint generated always as identity,
        customer_id bigint not null,
        run_id bigint,
        from_fifth smallint,
        to_fifth smallint,
        at timestamptz not null,
        primary key (customer_id, id)
      );

      -- In place of the foreign keys; the lock is the one that writers of scores hold (differentiate/clv). By its name
      -- the trigger comes after those of the other scores, in the order in which touched customers take the locks.
      create function forget_predictions() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7140853);
        delete from clv_score s using gone where s.customer_id = gone.id;
        delete from clv_change x using gone where x.customer_id = gone.id;
        return null;
      end $$;
      create trigger customer_scores_predictions after delete on customer
        referencing old table as gone for each statement execute function forget_predictions();
      create function forget_all_predictions() returns trigger language plpgsql as $$
      begin
        truncate clv_score, clv_change;
        return null;
      end $$;
      create trigger customer_all_predictions after truncate on customer
        for each statement execute function forget_all_predictions();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger customer_all_predictions on customer;
      drop trigger customer_scores_predictions on customer;
      drop function forget_all_predictions, forget_predictions;
      drop table clv_change, clv_score, clv_run, clv_model;
    `);
  }
}
