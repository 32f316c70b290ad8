import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is learnt over months and is dear to count: kept as it was last counted. */
export class LongFigures1763800000121 implements MigrationInterface {
  name = 'LongFigures1763800000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table long_figure (
        name text primary key,
        counted_at timestamptz not null,
        figures jsonb not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table long_figure');
  }
}
