import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of a campaign may give a coupon that all messages of a way speak of. */
export class CouponsOfWays1763800000081 implements MigrationInterface {
  name = 'CouponsOfWays1763800000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coupon add column enrolment_id bigint references enrolment on delete set null;
      create index coupon_enrolment on coupon (enrolment_id) where enrolment_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index coupon_enrolment;
      alter table coupon drop column enrolment_id;
    `);
  }
}
