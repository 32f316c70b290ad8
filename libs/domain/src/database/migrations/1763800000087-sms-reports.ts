import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators report of messages they took. */
export class SmsReports1763800000087 implements MigrationInterface {
  name = 'SmsReports1763800000087';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reaction drop constraint reaction_kind_check;
      alter table reaction add constraint reaction_kind_check check (kind in
        ('opened', 'clicked', 'unsubscribed', 'answered', 'delivered', 'undelivered', 'bounced', 'complained'));

      -- A receipt may name a message only as the provider does.
      create index message_sms_reference on message (smtp_message_id)
        where channel = 'sms' and smtp_message_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index message_sms_reference;
      delete from reaction where kind in ('delivered', 'undelivered');
      alter table reaction drop constraint reaction_kind_check;
      alter table reaction add constraint reaction_kind_check check (kind in
        ('opened', 'clicked', 'unsubscribed', 'answered', 'bounced', 'complained'));
    `);
  }
}
