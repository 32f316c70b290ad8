import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scores with their history, and segments with their members and movements. */
export class Differentiate1763800000003 implements MigrationInterface {
  name = 'Differentiate1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rfm_run (
        id bigint generated always as identity primary key,
        as_of timestamptz not null,
        options jsonb not null,
        cause text not null,
        customers int not null default 0,
        changed int not null default 0,
        cut_points jsonb not null default '{}',
        warnings jsonb not null default '[]',
        finished_at timestamptz
      );
      create index rfm_run_as_of on rfm_run (as_of desc, id desc);

      create table rfm_score (
        customer_id bigint primary key references customer on delete cascade,
        recency smallint not null,
        frequency smallint not null,
        monetary smallint not null,
        last_order_at timestamptz not null,
        orders_count int not null,
        revenue_minor bigint not null,
        run_id bigint not null references rfm_run,
        scored_at timestamptz not null
      );
      create index rfm_score_cell on rfm_score (recency, frequency, monetary);

      -- Who moved, when, from which cell to which; null is "not scored".
      create table rfm_change (
        id bigint generated always as identity primary key,
        run_id bigint not null references rfm_run,
        customer_id bigint not null references customer on delete cascade,
        from_cell smallint,
        to_cell smallint,
        at timestamptz not null
      );
      create index rfm_change_customer on rfm_change (customer_id, at desc);
      create index rfm_change_run on rfm_change (run_id);

      create table segment (
        id bigint generated always as identity primary key,
        name text not null,
        description text not null default '',
        rule jsonb not null,
        version int not null default 1,
        member_count int not null default 0,
        refreshed_at timestamptz,
        created_by bigint references app_user on delete set null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create unique index segment_name on segment (lower(name));

      create table segment_member (
        segment_id bigint not null references segment on delete cascade,
        customer_id bigint not null references customer on delete cascade,
        entered_at timestamptz not null,
        primary key (segment_id, customer_id)
      );
      create index segment_member_customer on segment_member (customer_id);
      create index segment_member_entered on segment_member (segment_id, entered_at desc, customer_id desc);

      create table segment_transition (
        id bigint generated always as identity primary key,
        segment_id bigint not null references segment on delete cascade,
        customer_id bigint not null references customer on delete cascade,
        kind text not null check (kind in ('entered', 'left')),
        cause text not null,
        at timestamptz not null
      );
      create index segment_transition_segment on segment_transition (segment_id, id);
      create index segment_transition_customer on segment_transition (customer_id, at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table segment_transition, segment_member, segment, rfm_change, rfm_score, rfm_run',
    );
  }
}
