import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways out of a split are tried against each other, and the rest takes the best. */
export class SplitTrials1763800000093 implements MigrationInterface {
  name = 'SplitTrials1763800000093';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One per split step of a version that is to find a winner, from when the first customer comes to it. Decided without
      -- a winner where a way had too few people: then lot goes on deciding.
      create table split_trial (
        version_id bigint not null references campaign_version on delete cascade,
        step text not null,
        ends_at timestamptz not null,
        decided_at timestamptz,
        winner text,
        figures jsonb not null default '[]',
        primary key (version_id, step)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table split_trial');
  }
}
