import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who hands the mail over, how fast, and who is paused. */
export class MailProviders1763800000091 implements MigrationInterface {
  name = 'MailProviders1763800000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_provider (
        id bigint generated always as identity primary key,
        name text not null,
        host text not null,
        port int not null check (port between 1 and 65535),
        security text not null check (security in ('tls', 'starttls', 'none')),
        username text not null default '',
        sealed_password text,
        -- Its share of the mail, beside the others' weights; 0: only where it is named as a fallback.
        weight int not null check (weight >= 0),
        per_minute int check (per_minute > 0),
        fallback_id bigint references mail_provider on delete set null check (fallback_id <> id),
        dkim_domain text,
        dkim_selector text,
        sealed_dkim_key text,
        -- How it tells us what became of its messages, and what its calls are known by.
        reports_by text check (reports_by in ('ses', 'sendgrid', 'mailgun')),
        sealed_report_key text,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create unique index mail_provider_name on mail_provider (lower(name));
      create index mail_provider_fallback on mail_provider (fallback_id) where fallback_id is not null;

      -- Providers that are paused, or being tried again; 0 is the one of the environment. Who works has no row.
      create table mail_breaker (
        provider_id bigint primary key,
        trips int not null,
        paused_until timestamptz not null,
        -- One message is on its way to see whether it works again.
        probing boolean not null default false,
        reason text not null,
        response text not null,
        at timestamptz not null
      );

      -- How much of a rate is used up: of a provider, or of a recipient domain. Milliseconds since 1970, with fractions,
      -- since at a thousand messages a second an interval of whole milliseconds would be wrong.
      create table mail_pace (
        key text primary key,
        spent_until double precision not null default 0,
        promised_until double precision not null default 0
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_pace, mail_breaker, mail_provider');
  }
}
