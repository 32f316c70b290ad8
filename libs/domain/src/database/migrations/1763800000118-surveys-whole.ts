import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a survey ends for everybody and for each, and how long an unhappy answer keeps promotions back. */
export class SurveysWhole1763800000118 implements MigrationInterface {
  name = 'SurveysWhole1763800000118';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- quota: it closes itself when so many have answered; null: never.
      alter table survey
        add column quota int check (quota > 0),
        add column expiry_days smallint not null default 60 check (expiry_days between 1 and 730);
      alter table customer add column promotions_paused_until timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table customer drop column promotions_paused_until;
      alter table survey drop column quota, drop column expiry_days;
    `);
  }
}
