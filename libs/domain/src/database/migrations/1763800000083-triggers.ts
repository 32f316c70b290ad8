import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What starts campaigns beside a time and a segment: festivals, and a cursor over each kind of fact. */
export class Triggers1763800000083 implements MigrationInterface {
  name = 'Triggers1763800000083';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The instant at which clocks of a zone show a time: the first valid one after a gap, the first of two in an
      -- overlap. PostgreSQL's own reading takes the later one. The same rule in code: kernel/wall-clock.ts.
      create function wall_instant(wall timestamp, zone text) returns timestamptz language plpgsql stable as $$
      declare
        day_before timestamptz := (wall - interval '1 day') at time zone 'UTC';
        day_after timestamptz := (wall + interval '1 day') at time zone 'UTC';
        before interval := (day_before at time zone zone) - (day_before at time zone 'UTC');
        after interval := (day_after at time zone zone) - (day_after at time zone 'UTC');
        early timestamptz := (wall - greatest(before, after)) at time zone 'UTC';
        late timestamptz := (wall - least(before, after)) at time zone 'UTC';
      begin
        if early at time zone zone = wall then return early; end if;
        if late at time zone zone = wall then return late; end if;
        return (
          select min(instant) from generate_series(early, late, interval '1 minute') as minute (instant)
          where instant at time zone zone > wall);
      end $$;

      create table festival (
        id bigint generated always as identity primary key,
        -- Of those the library knows; null for the workspace's own.
        key text unique,
        country text,
        name jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );

      -- The day of a festival in a year, and the days off and adjusted work days around it.
      create table festival_day (
        festival_id bigint not null references festival on delete cascade,
        day date not null,
        kind text not null default 'festival' check (kind in ('festival', 'off', 'work')),
        -- What a person wrote or took back stays, whatever the library says later.
        is_edited boolean not null default false,
        is_removed boolean not null default false,
        primary key (festival_id, day)
      );
      create index festival_day_day on festival_day (day) where not is_removed;

      -- source: which facts start the campaign (null: time does); source_ids: of which segments.
      -- scan_id: read so far. Facts are numbered before they are committed, so one may appear behind it: what was read
      -- up to pending_id is read once more when all that was under way at pending_xid has ended; read_id: read for good.
      alter table campaign_cursor
        add source text check (source in ('segment', 'event', 'order', 'survey', 'rfm', 'abc', 'lifecycle')),
        add source_ids bigint[],
        add scan_id bigint not null default 0,
        add read_id bigint not null default 0,
        add pending_id bigint,
        add pending_xid xid8,
        add look_at timestamptz,
        add started_at timestamptz;
      update campaign_cursor k
      set scan_id = k.last_transition_id, read_id = k.last_transition_id,
        started_at = coalesce(c.launched_at, c.created_at),
        source = case when v.definition -> 'trigger' ->> 'kind' = 'segment-entered' then 'segment' end,
        source_ids = case when v.definition -> 'trigger' ->> 'kind' = 'segment-entered'
          then array(select jsonb_array_elements_text(v.definition -> 'audience' -> 'segmentIds')::bigint) end
      from campaign c join campaign_version v on v.id = c.current_version_id
      where c.id = k.campaign_id;
      alter table campaign_cursor drop column last_transition_id;

      -- Who stands beyond a campaign's threshold and has come in for it; who is clear of it again is taken out.
      create table trigger_standing (
        campaign_id bigint not null references campaign on delete cascade,
        customer_id bigint not null references customer on delete cascade,
        primary key (campaign_id, customer_id)
      );

      create index coupon_expires on coupon (expires_at) where redeemed_at is null;
      create index rfm_change_id on rfm_change using brin (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index rfm_change_id, coupon_expires;
      drop table trigger_standing;
      alter table campaign_cursor add last_transition_id bigint not null default 0;
      update campaign_cursor set last_transition_id = scan_id;
      alter table campaign_cursor drop source, drop source_ids, drop scan_id, drop read_id, drop pending_id,
        drop pending_xid, drop look_at, drop started_at;
      drop table festival_day, festival;
      drop function wall_instant;
    `);
  }
}
