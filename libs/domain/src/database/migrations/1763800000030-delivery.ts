import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What delivery needs beside the messages themselves. */
export class Delivery1763800000030 implements MigrationInterface {
  name = 'Delivery1763800000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When a message was first tried: its age counts from there, so that having been held costs it no attempts.
      alter table message add column first_attempt_at timestamptz;

      -- What was written on the built-in phone, beside what arrived there.
      alter table phone_message add column direction text not null default 'received'
        check (direction in ('received', 'reply'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table phone_message drop column direction;
      alter table message drop column first_attempt_at;
    `);
  }
}
