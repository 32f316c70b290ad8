import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who made a version of a campaign, and who let it go out. */
export class CampaignLife1763800000082 implements MigrationInterface {
  name = 'CampaignLife1763800000082';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaign_version add column created_by bigint references app_user on delete set null;

      -- A definition somebody asked a second person to look at, word for word, and what that one said of it.
      create table campaign_approval (
        id bigint generated always as identity primary key,
        campaign_id bigint not null references campaign on delete cascade,
        definition jsonb not null,
        submitted_by bigint references app_user on delete set null,
        submitted_at timestamptz not null,
        verdict text check (verdict in ('approved', 'returned')),
        decided_by bigint references app_user on delete set null,
        decided_at timestamptz,
        note text not null default '',
        check ((verdict is null) = (decided_at is null))
      );
      create index campaign_approval_campaign on campaign_approval (campaign_id, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table campaign_approval;
      alter table campaign_version drop column created_by;
    `);
  }
}
