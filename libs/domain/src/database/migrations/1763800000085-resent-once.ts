import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transactional messages of unknown fate go out once more. */
export class ResentOnce1763800000085 implements MigrationInterface {
  name = 'ResentOnce1763800000085';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message add column resent boolean not null default false;
      create index message_uncertain_transactional on message (settled_at)
        where state = 'uncertain' and purpose = 'transactional' and not resent;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index message_uncertain_transactional;
      alter table message drop column resent;
    `);
  }
}
