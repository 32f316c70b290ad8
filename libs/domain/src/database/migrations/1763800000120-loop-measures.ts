import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of the loop is closed, as it was counted: the home page's dear figures. */
export class LoopMeasures1763800000120 implements MigrationInterface {
  name = 'LoopMeasures1763800000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table loop_measure (
        measured_at timestamptz primary key,
        figures jsonb not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table loop_measure');
  }
}
