import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Segments kept by hand, the versions of rules, what each day brought, and members without foreign keys: of the minutes
 * that filling large segments took, most went into checking four keys for each entry, row by row.
 */
export class SegmentsWhole1763800000056 implements MigrationInterface {
  name = 'SegmentsWhole1763800000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table segment
        add kind text not null default 'rule' check (kind in ('rule', 'static')),
        alter rule drop not null,
        add check ((kind = 'rule') = (rule is not null));

      -- Every rule a segment has had.
      create table segment_version (
        segment_id bigint not null references segment on delete cascade,
        version int not null,
        rule jsonb not null,
        saved_by bigint references app_user on delete set null,
        saved_at timestamptz not null,
        primary key (segment_id, version)
      );
      insert into segment_version select id, version, rule, created_by, updated_at from segment;

      -- What a day brought a segment, by the workspace's clocks, and how it stood at its end. A day on which nothing
      -- happened may have no row. The value is measured once a day; null where it was not.
      create table segment_day (
        segment_id bigint not null references segment on delete cascade,
        day date not null,
        entered int not null default 0,
        departed int not null default 0,
        members int not null,
        revenue_minor bigint,
        margin_minor bigint,
        primary key (segment_id, day)
      );

      alter table segment_member
        drop constraint segment_member_segment_id_fkey, drop constraint segment_member_customer_id_fkey,
        drop constraint segment_member_pkey, add primary key (customer_id, segment_id);
      drop index segment_member_customer;
      alter table segment_transition
        drop constraint segment_transition_segment_id_fkey, drop constraint segment_transition_customer_id_fkey,
        drop constraint segment_transition_pkey, add primary key (segment_id, id);
      drop index segment_transition_segment;

      -- In place of the foreign keys: memberships go with their customer and with their segment. Who writes members
      -- shares this lock (differentiate/segments/segment-refresh.sql.ts), so none is written for a customer who is just
      -- being deleted. It is taken before anything is deleted, and so before every other lock of a deletion.
      create function hold_memberships() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7140806);
        return null;
      end $$;
      create trigger customer_holds_memberships before delete on customer
        for each statement execute function hold_memberships();

      create function forget_memberships() returns trigger language plpgsql as $$
      begin
        delete from segment_transition t using gone where t.customer_id = gone.id;
        with left_behind as (
          delete from segment_member m using gone where m.customer_id = gone.id returning m.segment_id
        )
        update segment s set member_count = s.member_count - l.members
        from (select segment_id, count(*)::int as members from left_behind group by segment_id) l
        where s.id = l.segment_id;
        return null;
      end $$;
      create trigger customer_memberships after delete on customer
        referencing old table as gone for each statement execute function forget_memberships();

      create function forget_all_memberships() returns trigger language plpgsql as $$
      begin
        truncate segment_member, segment_transition;
        update segment set member_count = 0;
        return null;
      end $$;
      create trigger customer_all_memberships after truncate on customer
        for each statement execute function forget_all_memberships();
      create trigger segment_all_memberships after truncate on segment
        for each statement execute function forget_all_memberships();

      create function forget_segments() returns trigger language plpgsql as $$
      begin
        delete from segment_transition t using gone where t.segment_id = gone.id;
        delete from segment_member m using gone where m.segment_id = gone.id;
        return null;
      end $$;
      create trigger segment_memberships after delete on segment
        referencing old table as gone for each statement execute function forget_segments();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger segment_memberships on segment;
      drop trigger segment_all_memberships on segment;
      drop trigger customer_all_memberships on customer;
      drop trigger customer_memberships on customer;
      drop trigger customer_holds_memberships on customer;
      drop function forget_segments, forget_all_memberships, forget_memberships, hold_memberships;
      alter table segment_transition drop constraint segment_transition_pkey, add primary key (id),
        add foreign key (segment_id) references segment on delete cascade,
        add foreign key (customer_id) references customer on delete cascade;
      create index segment_transition_segment on segment_transition (segment_id, id);
      alter table segment_member drop constraint segment_member_pkey, add primary key (segment_id, customer_id),
        add foreign key (segment_id) references segment on delete cascade,
        add foreign key (customer_id) references customer on delete cascade;
      create index segment_member_customer on segment_member (customer_id);
      drop table segment_day, segment_version;
      delete from segment where kind = 'static';
      alter table segment drop kind, alter rule set not null;
    `);
  }
}
