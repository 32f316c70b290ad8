import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Movement since a run asks for the steps between it and the next, not for the million it may have written itself. */
export class RfmStepsBetween1763800000071 implements MigrationInterface {
  name = 'RfmStepsBetween1763800000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index rfm_change_between on rfm_change (run_id) where is_between`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index rfm_change_between`);
  }
}
