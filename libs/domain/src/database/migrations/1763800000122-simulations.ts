import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Years that campaigns were tried over, and what came of them. */
export class Simulations1763800000122 implements MigrationInterface {
  name = 'Simulations1763800000122';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table simulation (
        id bigint generated always as identity primary key,
        name text not null,
        options jsonb not null,
        status text not null default 'queued' check (status in ('queued', 'running', 'finished', 'cancelled', 'failed')),
        -- Virtual days that are over.
        day int not null default 0,
        starts_at timestamptz not null,
        outcome jsonb,
        problem text,
        created_by bigint references app_user on delete set null,
        created_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz
      );

      -- Channel '' is what was bought without any message.
      create table simulation_day (
        simulation_id bigint not null references simulation on delete cascade,
        day int not null,
        channel text not null,
        messages int not null,
        opened int not null,
        clicked int not null,
        answered int not null,
        unsubscribed int not null,
        complained int not null,
        orders int not null,
        revenue_minor bigint not null,
        margin_minor bigint not null,
        cost_minor double precision not null,
        primary key (simulation_id, day, channel)
      );
      create index simulation_created_by on simulation (created_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table simulation_day, simulation');
  }
}
