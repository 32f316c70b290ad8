import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works here, under which defaults, and which scheduled instants have been claimed. */
export class Workspace1763800000001 implements MigrationInterface {
  name = 'Workspace1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;

      create table setting (
        key text primary key,
        value jsonb not null,
        updated_at timestamptz not null
      );

      create table app_user (
        id bigint generated always as identity primary key,
        email text not null check (email = lower(email)),
        name text not null,
        password_hash text not null,
        role text not null check (role in ('owner', 'marketer', 'analyst')),
        locale text not null default 'en',
        active boolean not null default true,
        created_at timestamptz not null,
        last_login_at timestamptz
      );
      create unique index app_user_email on app_user (email);

      -- The cookie holds the token; only its hash is stored, so a copy of the table opens no session.
      create table user_session (
        token_hash bytea primary key,
        user_id bigint not null references app_user on delete cascade,
        csrf_token text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index user_session_user on user_session (user_id);

      create table login_attempt (
        key text not null,
        at timestamptz not null
      );
      create index login_attempt_key on login_attempt (key, at);

      create table api_key (
        id bigint generated always as identity primary key,
        name text not null,
        prefix text not null,
        key_hash bytea not null unique,
        role text not null check (role in ('owner', 'marketer', 'analyst')),
        created_by bigint references app_user on delete set null,
        created_at timestamptz not null,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz
      );

      -- The truth about schedules: node-cron only wakes a worker, the row decides who runs an occurrence.
      create table scheduled_task (
        name text primary key,
        last_due_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scheduled_task, api_key, login_attempt, user_session, app_user, setting');
  }
}
