import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Enrolments, decisions and messages lose the foreign keys that were checked row by row, as scores did (ADR 0009). */
export class HotCampaignTables1763800000098 implements MigrationInterface {
  name = 'HotCampaignTables1763800000098';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table enrolment
        drop constraint enrolment_campaign_id_fkey,
        drop constraint enrolment_version_id_fkey,
        drop constraint enrolment_customer_id_fkey;
      alter table decision drop constraint decision_enrolment_id_fkey;
      alter table message
        drop constraint message_enrolment_id_fkey,
        drop constraint message_version_id_fkey,
        drop constraint message_template_version_id_fkey,
        drop constraint message_customer_id_fkey,
        drop constraint message_coupon_id_fkey,
        drop constraint message_survey_id_fkey;

      -- In their place: what campaigns know of customers goes with them. Who takes customers in or decides about them
      -- shares this lock (interact/campaigns/engine/hold-customers.ts), so nothing is written about one who is just
      -- being deleted. By its name it is taken before every other lock of a deletion. Campaigns, versions and templates
      -- with enrolments or messages are never deleted.
      create function hold_enrolments() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7140823);
        return null;
      end $$;
      create trigger customer_hold_enrolments before delete on customer
        for each statement execute function hold_enrolments();

      create function forget_enrolments() returns trigger language plpgsql as $$
      begin
        delete from message m using gone where m.customer_id = gone.id;
        with left_behind as (
          delete from enrolment e using gone where e.customer_id = gone.id returning e.id
        ), ways as (
          delete from enrolment_step s using left_behind l where s.enrolment_id = l.id
        )
        delete from decision d using left_behind l where d.enrolment_id = l.id;
        return null;
      end $$;
      create trigger customer_enrolments after delete on customer
        referencing old table as gone for each statement execute function forget_enrolments();

      create function forget_all_enrolments() returns trigger language plpgsql as $$
      begin
        -- Not truncated: they may be among what is being truncated, and then are in use.
        delete from message;
        delete from decision;
        delete from enrolment_step;
        delete from enrolment;
        return null;
      end $$;
      create trigger customer_all_enrolments after truncate on customer
        for each statement execute function forget_all_enrolments();
      create trigger campaign_all_enrolments after truncate on campaign
        for each statement execute function forget_all_enrolments();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger campaign_all_enrolments on campaign;
      drop trigger customer_all_enrolments on customer;
      drop trigger customer_enrolments on customer;
      drop trigger customer_hold_enrolments on customer;
      drop function forget_all_enrolments, forget_enrolments, hold_enrolments;
      alter table message
        add foreign key (enrolment_id) references enrolment on delete cascade,
        add foreign key (version_id) references campaign_version,
        add foreign key (template_version_id) references template_version,
        add foreign key (customer_id) references customer on delete cascade,
        add foreign key (coupon_id) references coupon on delete set null,
        add foreign key (survey_id) references survey;
      alter table decision add foreign key (enrolment_id) references enrolment on delete cascade;
      alter table enrolment
        add foreign key (campaign_id) references campaign on delete cascade,
        add foreign key (version_id) references campaign_version,
        add foreign key (customer_id) references customer on delete cascade;
    `);
  }
}
