import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Further identity keys, merges that can be undone, suspected duplicates, and how good the records are. */
export class Identity1763800000057 implements MigrationInterface {
  name = 'Identity1763800000057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Keys a customer is known by beside those in their own row, which an import of a million writes without this
      -- table. Always normalised. A key that came by a merge names it, and goes back with it.
      create table identity_key (
        id bigint generated always as identity primary key,
        kind text not null,
        value text not null,
        customer_id bigint not null references customer on delete cascade,
        source text not null,
        merge_id bigint,
        added_at timestamptz not null
      );
      create unique index identity_key_value on identity_key (kind, value);
      create index identity_key_customer on identity_key (customer_id);

      -- Orders whose customer was found by a further key, and by which: an undone merge gives them to whose key it is.
      create table order_named_by (
        order_id bigint primary key references orders on delete cascade,
        kind text not null,
        value text not null
      );

      -- Two records that became one. No foreign keys to customers: the loser's row is gone, and kept here as it was.
      create table customer_merge (
        id bigint generated always as identity primary key,
        survivor_id bigint not null,
        loser_id bigint not null,
        -- Where the loser's ids lead today: the survivor, or whom the survivor was merged into since.
        current_id bigint not null,
        cause text not null check (cause in ('manual', 'automatic')),
        evidence jsonb not null default '[]',
        merged_at timestamptz not null,
        merged_by bigint references app_user on delete set null,
        -- The three rows an undo needs; forgotten when it is no longer possible.
        loser jsonb,
        survivor_before jsonb,
        survivor_after jsonb,
        -- The last entry of the consent log when they were merged.
        consent_mark bigint not null default 0,
        undone_at timestamptz,
        undone_by bigint references app_user on delete set null,
        check (survivor_id <> loser_id)
      );
      create unique index customer_merge_loser on customer_merge (loser_id) where undone_at is null;
      create index customer_merge_survivor on customer_merge (survivor_id);
      create index customer_merge_current on customer_merge (current_id) where undone_at is null;
      create index customer_merge_merged on customer_merge (merged_at desc, id desc);

      -- What a merge moved (by the row's key), and what it set aside (the whole row).
      create table customer_merge_row (
        merge_id bigint not null references customer_merge on delete cascade,
        relation text not null,
        row_id bigint,
        kept jsonb,
        check ((row_id is null) <> (kept is null))
      );
      create index customer_merge_row_merge on customer_merge_row (merge_id, relation);

      -- Pairs that may be one person, and what was decided about them.
      create table duplicate_pair (
        id bigint generated always as identity primary key,
        first_id bigint not null references customer on delete cascade,
        second_id bigint not null references customer on delete cascade,
        score numeric(4, 3) not null check (score between 0 and 1),
        evidence jsonb not null,
        status text not null default 'open' check (status in ('open', 'dismissed')),
        found_at timestamptz not null,
        decided_at timestamptz,
        decided_by bigint references app_user on delete set null,
        check (first_id < second_id),
        unique (first_id, second_id)
      );
      create index duplicate_pair_second on duplicate_pair (second_id);
      create index duplicate_pair_open on duplicate_pair (score desc, id desc) where status = 'open';

      -- One row per customer, rewritten by a job; without foreign keys like the scores.
      create table customer_quality (
        customer_id bigint primary key,
        completeness smallint not null check (completeness between 0 and 100),
        reachability smallint not null check (reachability between 0 and 100),
        issues text[] not null,
        checked_at timestamptz not null
      );
      create index customer_quality_issues on customer_quality using gin (issues);

      create table quality_run (
        id bigint generated always as identity primary key,
        as_of timestamptz not null,
        customers int not null,
        completeness numeric(5, 2) not null,
        reachability numeric(5, 2) not null,
        issues jsonb not null,
        finished_at timestamptz not null
      );
      create index quality_run_as_of on quality_run (as_of desc, id desc);

      -- Merges of somebody who is deleted go with them, but not when they are deleted by being merged themselves.
      create function forget_identity() returns trigger language plpgsql as $$
      begin
        delete from customer_quality q using gone where q.customer_id = gone.id;
        delete from customer_merge m using gone
        where m.current_id = gone.id and not exists (
          select from customer_merge l where l.loser_id = gone.id and l.undone_at is null);
        return null;
      end $$;
      create trigger customer_identity_gone after delete on customer
        referencing old table as gone for each statement execute function forget_identity();
      create function forget_all_identity() returns trigger language plpgsql as $$
      begin
        truncate customer_quality, quality_run;
        delete from customer_merge;
        return null;
      end $$;
      create trigger customer_all_identity_gone after truncate on customer
        for each statement execute function forget_all_identity();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger customer_all_identity_gone on customer;
      drop trigger customer_identity_gone on customer;
      drop function forget_all_identity;
      drop function forget_identity;
      drop table quality_run, customer_quality, duplicate_pair, customer_merge_row, customer_merge, order_named_by,
        identity_key;
    `);
  }
}
