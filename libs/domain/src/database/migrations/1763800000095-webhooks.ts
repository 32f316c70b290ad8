import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls that campaigns make to other systems, and the hosts they may be made to. */
export class Webhooks1763800000095 implements MigrationInterface {
  name = 'Webhooks1763800000095';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A secret stays with the origin it was given for. Until resting_until nothing is called there.
      create table webhook_host (
        origin text primary key,
        sealed_secret text not null,
        changed_at timestamptz not null,
        resting_until timestamptz
      );

      -- One per coming of a customer to a webhook step, written with the move that brought it about. Whoever claims one has
      -- it until the lease runs out; attempts fences those who come back too late.
      create table webhook_call (
        id bigint generated always as identity primary key,
        customer_id bigint not null references customer on delete cascade,
        campaign_id bigint not null references campaign on delete cascade,
        version_id bigint not null references campaign_version on delete cascade,
        enrolment_id bigint not null,
        visit int not null,
        step text not null,
        origin text not null,
        url text not null,
        payload jsonb not null,
        due_at timestamptz not null,
        lease_until timestamptz,
        attempts int not null default 0,
        created_at timestamptz not null,
        settled_at timestamptz,
        outcome text check (outcome in ('succeeded', 'failed')),
        status int,
        error text,
        check ((outcome is null) = (settled_at is null)),
        unique (enrolment_id, visit)
      );
      create index webhook_call_due on webhook_call (origin, due_at, id) where settled_at is null;
      create index webhook_call_campaign on webhook_call (campaign_id, created_at desc, id desc);
      create index webhook_call_customer on webhook_call (customer_id);
      create index webhook_call_version on webhook_call (version_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_call, webhook_host');
  }
}
