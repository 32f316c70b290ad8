import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the home page counts over the last days, by time. */
export class LearnIndexes1763800000010 implements MigrationInterface {
  name = 'LearnIndexes1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index decision_excluded_at on decision (at) where outcome = 'exclude';
      create index reaction_human_at on reaction (at) include (message_id, kind) where verdict = 'human';
      create index survey_response_submitted on survey_response (submitted_at);
      create index attribute_change_survey_at on attribute_change (at) include (customer_id) where source = 'survey';
      create index orders_ordered_at on orders using brin (ordered_at);
      create index message_rejected_at on message (settled_at) where state = 'rejected';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index decision_excluded_at, reaction_human_at, survey_response_submitted, attribute_change_survey_at,
        orders_ordered_at, message_rejected_at
    `);
  }
}
