import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the campaign engine needs beside the campaigns themselves. */
export class CampaignEngine1763800000020 implements MigrationInterface {
  name = 'CampaignEngine1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The zones this server knows. A name it does not know raises an error inside a statement over many customers,
      -- so customers' zones are looked up here first.
      create table time_zone (name text primary key);
      insert into time_zone (name)
      select name from pg_timezone_names where name !~ '^(posix|right)/' and name !~ '^(localtime|posixrules)$';

      -- Rendered previews, each under an id nobody can guess, for an hour.
      create table template_preview (
        id uuid primary key,
        html text not null,
        created_at timestamptz not null
      );
      create index template_preview_created on template_preview (created_at);

      -- Why the engine paused a campaign by itself.
      alter table campaign add column problem jsonb;

      -- Up to which instant a birthday campaign has looked for birthdays.
      alter table campaign_cursor alter column last_transition_id set default 0, add column read_until timestamptz;

      -- Enrolments are decided version by version and shard by shard: see interact/campaigns/engine/shards.ts.
      drop index enrolment_due;
      create index enrolment_due on enrolment (version_id, (mod(customer_id, 4)), due_at, id) where state = 'waiting';

      -- Orders whose coupon code has not been looked at since it was written: a queue that is empty most of the time.
      alter table orders add column coupon_seen text;
      create index orders_coupon_unseen on orders (id) where coupon_code is distinct from coupon_seen;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index orders_coupon_unseen;
      alter table orders drop column coupon_seen;
      drop index enrolment_due;
      create index enrolment_due on enrolment (due_at, id) where state = 'waiting';
      alter table campaign_cursor drop column read_until, alter column last_transition_id drop default;
      alter table campaign drop column problem;
      drop table template_preview, time_zone;
    `);
  }
}
