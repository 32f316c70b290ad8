import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls and visits that people owe to customers, made by campaigns or by hand. */
export class Tasks1763800000094 implements MigrationInterface {
  name = 'Tasks1763800000094';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One per coming of a customer to a task step; those made by hand belong to no campaign. Texts are as they were
      -- written, and are rendered with the facts when they are read.
      create table task (
        id bigint generated always as identity primary key,
        customer_id bigint not null references customer on delete cascade,
        campaign_id bigint references campaign on delete cascade,
        enrolment_id bigint,
        visit int,
        step text,
        kind text not null check (kind in ('phone', 'visit')),
        purpose text not null check (purpose in ('care', 'promotion')),
        title jsonb not null,
        instructions jsonb not null,
        facts jsonb not null default '{}',
        outcomes jsonb not null,
        assignee_id bigint references app_user on delete set null,
        due_at timestamptz not null,
        state text not null default 'open' check (state in ('open', 'done', 'dropped')),
        outcome text,
        note text not null default '',
        created_at timestamptz not null,
        created_by bigint references app_user on delete set null,
        settled_at timestamptz,
        settled_by bigint references app_user on delete set null,
        check ((state = 'open') = (settled_at is null)),
        check ((state = 'done') = (outcome is not null)),
        unique (enrolment_id, visit)
      );
      create index task_open on task (due_at, id) where state = 'open';
      create index task_assignee on task (assignee_id, due_at, id) where state = 'open';
      create index task_settled on task (settled_at desc, id desc) where state <> 'open';
      create index task_campaign on task (campaign_id);
      create index task_customer on task (customer_id);
      -- What the caps count.
      create index task_contact on task (customer_id, purpose, settled_at) where state = 'done';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table task');
  }
}
