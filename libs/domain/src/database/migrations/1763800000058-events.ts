import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers do: named events with properties, of known customers and of visitors who may become known. */
export class Events1763800000058 implements MigrationInterface {
  name = 'Events1763800000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event (
        id bigint generated always as identity primary key,
        -- 128 bits of a hash of what the sender calls the event: the same event twice is one.
        key uuid not null,
        customer_id bigint references customer on delete cascade,
        -- Only of an event that names no customer by itself; its customer is then whoever the id belongs to.
        anonymous_id text,
        name text not null,
        properties jsonb not null default '{}',
        at timestamptz not null,
        received_at timestamptz not null,
        check (customer_id is not null or anonymous_id is not null)
      );
      create unique index event_key on event (key);
      -- Story and rules of one customer; the name is a key column so that it is looked at before the row is fetched.
      create index event_customer on event (customer_id, at desc, name);
      -- Rules over everybody: who did this since then, from the index alone.
      create index event_name_at on event (name, at desc) include (customer_id);
      create index event_anonymous on event (anonymous_id) where anonymous_id is not null;

      -- Whose an anonymous id is: the customer who was the first to be named together with it.
      create table anonymous_identity (
        id bigint generated always as identity primary key,
        anonymous_id text not null unique,
        customer_id bigint not null references customer on delete cascade,
        linked_at timestamptz not null,
        -- Decides between two links of the same instant, whichever comes in first.
        link_key uuid not null
      );
      create index anonymous_identity_customer on anonymous_identity (customer_id);

      create table event_name (
        name text primary key,
        first_seen_at timestamptz not null
      );

      create table event_property (
        name text not null,
        property text not null,
        type text not null check (type in ('text', 'number', 'boolean', 'list', 'object')),
        primary key (name, property)
      );

      -- How many events happened in each hour of the last month; sharded, so that writers do not wait for each other.
      create table event_tally (
        name text not null,
        hour timestamptz not null,
        shard smallint not null,
        events bigint not null,
        primary key (name, hour, shard)
      ) with (fillfactor = 50);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table event_tally, event_property, event_name, anonymous_identity, event`);
  }
}
