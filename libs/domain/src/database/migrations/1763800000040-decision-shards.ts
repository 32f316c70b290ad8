import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shards of neighbouring customers, so that a batch of decisions touches neighbouring pages of every table. */
export class DecisionShards1763800000040 implements MigrationInterface {
  name = 'DecisionShards1763800000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index enrolment_due;
      create index enrolment_due on enrolment (version_id, ((customer_id >> 12) & 3), due_at, id)
        where state = 'waiting';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index enrolment_due;
      create index enrolment_due on enrolment (version_id, (mod(customer_id, 4)), due_at, id) where state = 'waiting';
    `);
  }
}
