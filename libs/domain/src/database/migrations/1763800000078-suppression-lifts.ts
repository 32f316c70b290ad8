import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who lifted which suppression, and why; suppressions are listed, latest first. */
export class SuppressionLifts1763800000078 implements MigrationInterface {
  name = 'SuppressionLifts1763800000078';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What was lifted, as it was. The name of whoever did it stays when the user goes.
      create table suppression_lift (
        id bigint generated always as identity primary key,
        channel text not null check (channel in ('email', 'sms')),
        address text not null,
        reason text not null,
        source text not null,
        at timestamptz not null,
        lifted_at timestamptz not null,
        lifted_by text not null,
        note text not null
      );
      create index suppression_lift_latest on suppression_lift (lifted_at desc, id desc);
      create index suppression_latest on suppression (at desc, channel desc, address desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table suppression_lift; drop index suppression_latest');
  }
}
