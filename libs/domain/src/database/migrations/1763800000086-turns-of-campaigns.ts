import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages are claimed campaign by campaign in turns, so their index is by campaign, and by channel since one may be closed. */
export class TurnsOfCampaigns1763800000086 implements MigrationInterface {
  name = 'TurnsOfCampaigns1763800000086';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index message_turn on message (lane, channel, campaign_id, not_before, id) where state = 'pending';
      drop index message_due;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index message_due on message (lane, not_before, id) where state = 'pending';
      drop index message_turn;
    `);
  }
}
