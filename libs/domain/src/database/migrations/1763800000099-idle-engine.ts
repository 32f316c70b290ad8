import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a turn of the engine asks of every campaign, without opening each one's definition. */
export class IdleEngine1763800000099 implements MigrationInterface {
  name = 'IdleEngine1763800000099';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether anybody is due in a version, whatever the number of its steps.
      create index enrolment_next on enrolment (version_id, due_at) where state = 'waiting';

      -- Which zones somebody lives in: triggers at an hour of everybody's own clocks ask it at every look.
      create index customer_time_zone on customer (time_zone) where time_zone is not null;

      -- Definitions of two hundred steps lie outside of their row and are compressed: reading a thousand of them to learn
      -- that none is concerned takes longer than all the rest of a turn.
      alter table campaign
        add column trigger_kind text generated always as (definition -> 'trigger' ->> 'kind') stored;
      alter table campaign_version
        add column awaited_events jsonb not null generated always as (
          jsonb_path_query_array(definition, '$.steps.*.until ? (@.kind == "event").event')) stored;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaign_version drop column awaited_events;
      alter table campaign drop column trigger_kind;
      drop index customer_time_zone;
      drop index enrolment_next;
    `);
  }
}
