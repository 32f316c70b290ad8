import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers, templates, surveys, campaigns, decisions, messages, and what came back. */
export class Interact1763800000004 implements MigrationInterface {
  name = 'Interact1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table offer (
        id bigint generated always as identity primary key,
        name jsonb not null,
        code_prefix text not null check (code_prefix ~ '^[A-Z0-9]{2,12}$'),
        percent_off smallint not null check (percent_off between 1 and 100),
        valid_days smallint not null check (valid_days between 1 and 366),
        archived_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );

      create table coupon (
        id bigint generated always as identity primary key,
        offer_id bigint not null references offer,
        customer_id bigint not null references customer on delete cascade,
        code text not null unique,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        redeemed_at timestamptz,
        redeemed_order_id bigint references orders on delete set null
      );
      create index coupon_customer on coupon (customer_id, issued_at desc);
      create index coupon_offer on coupon (offer_id);

      create table template (
        id bigint generated always as identity primary key,
        key text unique,
        name text not null,
        channel text not null check (channel in ('email', 'sms')),
        purpose text not null check (purpose in ('promotion', 'care', 'transactional')),
        current_version int not null default 1,
        archived_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create unique index template_name on template (lower(name)) where archived_at is null;

      -- Compiled once per version; a message names the version it was rendered from.
      create table template_version (
        id bigint generated always as identity primary key,
        template_id bigint not null references template on delete cascade,
        version int not null,
        content jsonb not null,
        compiled jsonb not null,
        created_at timestamptz not null,
        unique (template_id, version)
      );

      create table survey (
        id bigint generated always as identity primary key,
        key text unique,
        name text not null,
        definition jsonb not null,
        version int not null default 1,
        open boolean not null default true,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );

      create table campaign (
        id bigint generated always as identity primary key,
        name text not null,
        status text not null check (status in ('draft', 'scheduled', 'running', 'paused', 'finished', 'stopped')),
        definition jsonb not null,
        current_version_id bigint,
        next_due_at timestamptz,
        created_by bigint references app_user on delete set null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        launched_at timestamptz,
        finished_at timestamptz
      );
      create index campaign_due on campaign (next_due_at) where status in ('scheduled', 'running');
      create index campaign_updated on campaign (updated_at desc, id desc);

      -- What a launch froze: the definition, the template version, the offer and the survey it names.
      create table campaign_version (
        id bigint generated always as identity primary key,
        campaign_id bigint not null references campaign on delete cascade,
        version int not null,
        definition jsonb not null,
        template_version_id bigint not null references template_version,
        offer_id bigint references offer,
        survey_id bigint references survey,
        created_at timestamptz not null,
        unique (campaign_id, version)
      );
      alter table campaign add foreign key (current_version_id) references campaign_version;

      -- One firing of a campaign: unique per occurrence, so however many workers wake, it fires once.
      create table campaign_occurrence (
        id bigint generated always as identity primary key,
        campaign_id bigint not null references campaign on delete cascade,
        version_id bigint not null references campaign_version,
        occurrence text not null,
        due_at timestamptz not null,
        fired_at timestamptz not null,
        outcome text not null check (outcome in ('fired', 'missed')),
        audience int not null default 0,
        unique (campaign_id, occurrence)
      );

      -- How far a segment-entered campaign has read the segment's transitions.
      create table campaign_cursor (
        campaign_id bigint primary key references campaign on delete cascade,
        last_transition_id bigint not null
      );

      -- A customer inside a campaign. The epoch names the occurrence or the fact that brought them in.
      create table enrolment (
        id bigint generated always as identity primary key,
        campaign_id bigint not null references campaign on delete cascade,
        version_id bigint not null references campaign_version,
        customer_id bigint not null references customer on delete cascade,
        epoch text not null,
        cause jsonb not null default '{}',
        state text not null default 'waiting' check (state in ('waiting', 'decided')),
        due_at timestamptz not null,
        created_at timestamptz not null,
        unique (campaign_id, customer_id, epoch)
      );
      create index enrolment_due on enrolment (due_at, id) where state = 'waiting';
      create index enrolment_customer on enrolment (customer_id);

      -- Exactly one per enrolment: sent, or not sent with the reason and the facts at that instant.
      create table decision (
        enrolment_id bigint primary key references enrolment on delete cascade,
        campaign_id bigint not null,
        customer_id bigint not null,
        outcome text not null check (outcome in ('send', 'exclude')),
        reason text,
        facts jsonb not null,
        at timestamptz not null,
        check ((outcome = 'exclude') = (reason is not null))
      );
      create index decision_campaign on decision (campaign_id, outcome, reason);
      create index decision_customer on decision (customer_id, at desc);

      create table message (
        id bigint generated always as identity primary key,
        enrolment_id bigint not null references enrolment on delete cascade,
        step text not null default 'send',
        campaign_id bigint not null,
        version_id bigint not null references campaign_version,
        template_version_id bigint not null references template_version,
        customer_id bigint not null references customer on delete cascade,
        channel text not null check (channel in ('email', 'sms')),
        purpose text not null check (purpose in ('promotion', 'care', 'transactional')),
        address text not null,
        locale text not null,
        facts jsonb not null,
        coupon_id bigint references coupon on delete set null,
        survey_id bigint references survey,
        lane smallint not null,
        not_before timestamptz not null,
        state text not null default 'pending' check (state in
          ('pending', 'sending', 'accepted', 'rejected', 'uncertain', 'excluded')),
        reason text,
        attempts smallint not null default 0,
        fence bigint not null default 0,
        lease_until timestamptz,
        smtp_message_id text,
        response text,
        created_at timestamptz not null,
        decided_at timestamptz not null,
        settled_at timestamptz,
        unique (enrolment_id, step)
      );
      create index message_due on message (lane, not_before, id) where state = 'pending';
      create index message_lease on message (lease_until) where state = 'sending';
      create index message_customer on message (customer_id, created_at desc);
      create index message_campaign on message (campaign_id, state, id);
      create index message_created on message (created_at desc, id desc);
      create sequence message_fence;

      -- What came back. Machine hits are kept, and never counted.
      create table reaction (
        id bigint generated always as identity primary key,
        message_id bigint not null references message on delete cascade,
        campaign_id bigint not null,
        customer_id bigint not null references customer on delete cascade,
        kind text not null check (kind in ('opened', 'clicked', 'unsubscribed', 'answered')),
        verdict text not null check (verdict in ('human', 'machine')),
        link int,
        detail jsonb not null default '{}',
        at timestamptz not null
      );
      create index reaction_message on reaction (message_id, kind);
      create index reaction_customer on reaction (customer_id, kind, at desc);
      create index reaction_campaign on reaction (campaign_id, kind, verdict);

      create table survey_response (
        id bigint generated always as identity primary key,
        survey_id bigint not null references survey on delete cascade,
        survey_version int not null,
        message_id bigint not null unique references message on delete cascade,
        customer_id bigint not null references customer on delete cascade,
        answers jsonb not null,
        score numeric(6, 2),
        submitted_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index survey_response_customer on survey_response (customer_id, submitted_at desc);
      create index survey_response_survey on survey_response (survey_id, submitted_at desc);

      -- The built-in mailbox and phone: what arrived there, as it arrived.
      create table mailbox_message (
        id bigint generated always as identity primary key,
        envelope_from text not null,
        envelope_to text not null,
        subject text not null default '',
        from_text text not null default '',
        to_text text not null default '',
        smtp_message_id text,
        raw bytea not null,
        size int not null,
        received_at timestamptz not null,
        read_at timestamptz
      );
      create index mailbox_message_received on mailbox_message (received_at desc, id desc);

      create table phone_message (
        id bigint generated always as identity primary key,
        phone text not null,
        text text not null,
        segments smallint not null,
        reference text unique,
        received_at timestamptz not null
      );
      create index phone_message_received on phone_message (received_at desc, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table phone_message, mailbox_message, survey_response, reaction, message, decision, enrolment,
        campaign_cursor, campaign_occurrence, campaign_version, campaign, survey, template_version, template,
        coupon, offer cascade;
      drop sequence message_fence;
    `);
  }
}
