import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which messages of a claim are on the wire; the others of a lost claim go back to be claimed anew. */
export class BegunMessages1763800000088 implements MigrationInterface {
  name = 'BegunMessages1763800000088';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message_claim (
        fence bigint primary key,
        begun bigint[] not null default '{}',
        lease_until timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table message_claim');
  }
}
