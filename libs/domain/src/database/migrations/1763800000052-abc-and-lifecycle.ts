import type { MigrationInterface, QueryRunner } from 'typeorm';

/** ABC classes and value tiers, rhythms and lifecycle stages, each with its history, and the runs that wrote them. */
export class AbcAndLifecycle1763800000052 implements MigrationInterface {
  name = 'AbcAndLifecycle1763800000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table measure_run (
        id bigint generated always as identity primary key,
        measure text not null check (measure in ('abc', 'lifecycle')),
        status text not null check (status in ('queued', 'running', 'finished', 'failed')),
        cause text not null,
        as_of timestamptz not null,
        options jsonb not null,
        customers int not null default 0,
        changed int not null default 0,
        outcome jsonb,
        warnings jsonb not null default '[]',
        finished_at timestamptz
      );
      create index measure_run_newest on measure_run (measure, id desc);

      -- No foreign keys in what a run writes for everybody (docs/adr/0009).
      create table abc_score (
        customer_id bigint primary key,
        class text not null check (class in ('A', 'B', 'C')),
        tier text not null check (tier in ('vip', 'major', 'ordinary', 'small')),
        value_minor bigint not null,
        scored_at timestamptz not null
      );

      -- Who moved, when, from where to where; null is "no class". A row without a run is a move between two runs.
      create table abc_change (
        id bigint generated always as identity,
        customer_id bigint not null,
        run_id bigint,
        from_class text,
        to_class text,
        from_tier text,
        to_tier text,
        at timestamptz not null,
        primary key (customer_id, id)
      );
      create index abc_change_id on abc_change using brin (id);

      -- When a customer buys: the median of the days between their purchase days. The three last columns tell which
      -- orders it was reckoned from.
      create table purchase_rhythm (
        customer_id bigint primary key,
        purchase_days int not null,
        last_day date not null,
        last_gap int,
        median_gap double precision,
        orders_count int not null,
        first_order_at timestamptz not null,
        last_order_at timestamptz not null,
        as_of timestamptz not null
      );

      create table lifecycle_score (
        customer_id bigint primary key,
        stage text not null check (stage in
          ('prospect', 'new', 'growing', 'mature', 'declining', 'lapsed', 'lost', 'won-back')),
        -- Null while it is the first stage known of the customer.
        changed_at timestamptz
      );

      create table lifecycle_change (
        id bigint generated always as identity,
        customer_id bigint not null,
        run_id bigint,
        from_stage text,
        to_stage text,
        at timestamptz not null,
        primary key (customer_id, id)
      );
      create index lifecycle_change_id on lifecycle_change using brin (id);

      -- In place of the foreign keys; the locks are those of the runs. By their names these triggers come after the one
      -- of the RFM scores, so that locks are taken in the order in which touched customers are scored.
      create function forget_abc() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7140841);
        delete from abc_score s using gone where s.customer_id = gone.id;
        delete from abc_change x using gone where x.customer_id = gone.id;
        return null;
      end $$;
      create trigger customer_scores_abc after delete on customer
        referencing old table as gone for each statement execute function forget_abc();
      create function forget_lifecycle() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7140842);
        delete from purchase_rhythm s using gone where s.customer_id = gone.id;
        delete from lifecycle_score s using gone where s.customer_id = gone.id;
        delete from lifecycle_change x using gone where x.customer_id = gone.id;
        return null;
      end $$;
      create trigger customer_scores_lifecycle after delete on customer
        referencing old table as gone for each statement execute function forget_lifecycle();
      create function forget_all_value_scores() returns trigger language plpgsql as $$
      begin
        truncate abc_score, abc_change, purchase_rhythm, lifecycle_score, lifecycle_change;
        return null;
      end $$;
      create trigger customer_all_value_scores after truncate on customer
        for each statement execute function forget_all_value_scores();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger customer_all_value_scores on customer;
      drop trigger customer_scores_lifecycle on customer;
      drop trigger customer_scores_abc on customer;
      drop function forget_all_value_scores, forget_lifecycle, forget_abc;
      drop table lifecycle_change, lifecycle_score, purchase_rhythm, abc_change, abc_score, measure_run;
    `);
  }
}
