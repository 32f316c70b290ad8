import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What campaigns brought by cell of the customers, what is believed of the next, and what was believed at a launch. */
export class Responses1763800000110 implements MigrationInterface {
  name = 'Responses1763800000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of people whose time to respond is over; "waiting" are the others. Cell 0: not scored. Kind '': no message.
      create table response_tally (
        campaign_id bigint not null references campaign on delete cascade,
        side text not null check (side in ('sent', 'unsent', 'held-out')),
        kind text not null,
        cell smallint not null,
        waiting int not null,
        people int not null,
        messages int not null,
        opened int not null,
        clicked int not null,
        answered int not null,
        ordered int not null,
        revenue_minor bigint not null,
        revenue_squares double precision not null,
        margin_minor bigint not null,
        margin_squares double precision not null,
        primary key (campaign_id, side, kind, cell)
      );
      -- final: nobody's time to respond is still running, and nobody comes any more.
      create table response_state (
        campaign_id bigint primary key references campaign on delete cascade,
        refreshed_at timestamptz not null,
        is_final boolean not null
      );

      -- Of the next campaign of the kind: a beta distribution of the rate with which a cell responds.
      create table response_belief (
        kind text not null,
        metric text not null check (metric in ('clicked', 'answered', 'ordered')),
        cell smallint not null,
        alpha double precision not null,
        beta double precision not null,
        fitted_at timestamptz not null,
        primary key (kind, metric, cell)
      );
      -- The same, as it was when a version was launched: what the campaign is held against.
      create table campaign_belief (
        version_id bigint not null references campaign_version on delete cascade,
        kind text not null,
        metric text not null,
        cell smallint not null,
        alpha double precision not null,
        beta double precision not null,
        made_at timestamptz not null,
        primary key (version_id, kind, metric, cell)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table campaign_belief, response_belief, response_state, response_tally');
  }
}
