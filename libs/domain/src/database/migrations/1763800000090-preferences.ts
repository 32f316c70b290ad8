import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers ask for themselves: how often we may write, until when not at all, and about what not. */
export class Preferences1763800000090 implements MigrationInterface {
  name = 'Preferences1763800000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- rest_days: at most one message in so many days; null: as they come.
      alter table customer
        add column rest_days smallint check (rest_days > 0),
        add column paused_until timestamptz,
        add column unwanted_topics text[] not null default '{}';
      -- The key of one of the workspace's topics; null: a message about nothing in particular.
      alter table template add column topic text;
      -- Undoing a merge brings the records back as they were kept, and a customer always has a list of topics.
      update customer_merge set
        loser = loser || '{"unwanted_topics": []}',
        survivor_before = survivor_before || '{"unwanted_topics": []}',
        survivor_after = survivor_after || '{"unwanted_topics": []}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table template drop column topic;
      alter table customer drop column rest_days, drop column paused_until, drop column unwanted_topics;
    `);
  }
}
