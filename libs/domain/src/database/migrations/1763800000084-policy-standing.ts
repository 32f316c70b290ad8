import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What campaigns promise, by what came back so far: it decides between those that want the same customer's day. */
export class PolicyStanding1763800000084 implements MigrationInterface {
  name = 'PolicyStanding1763800000084';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- response: chance that a message moves its customer, drawn towards what is usual while there are few.
      create table campaign_worth (
        campaign_id bigint primary key references campaign on delete cascade,
        messages int not null,
        responses int not null,
        response double precision not null,
        measured_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table campaign_worth');
  }
}
