import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A campaign may be stricter with itself than the workspace is. */
export class CampaignPolicy1763800000096 implements MigrationInterface {
  name = 'CampaignPolicy1763800000096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Looked at for every message at its send instant, when nobody wants the whole definition read.
      alter table campaign_version add column policy jsonb generated always as (definition -> 'policy') stored;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table campaign_version drop column policy');
  }
}
