import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a running campaign is to do next is worked on before it holds. */
export class NextDefinitions1763800000097 implements MigrationInterface {
  name = 'NextDefinitions1763800000097';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table campaign add column next_definition jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table campaign drop column next_definition');
  }
}
