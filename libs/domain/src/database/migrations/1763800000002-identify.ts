import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers, what they bought, what they consented to, and how all of it came in. */
export class Identify1763800000002 implements MigrationInterface {
  name = 'Identify1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table customer (
        id bigint generated always as identity primary key,
        external_id text,
        kind text not null default 'individual' check (kind in ('individual', 'organization')),
        name text,
        first_name text,
        last_name text,
        gender text check (gender in ('female', 'male', 'other')),
        email text,
        phone text,
        locale text,
        time_zone text,
        country text,
        region text,
        city text,
        birthday_calendar text check (birthday_calendar in ('solar', 'lunar')),
        birthday_year smallint,
        birthday_month smallint check (birthday_month between 1 and 12),
        birthday_day smallint check (birthday_day between 1 and 31),
        birthday_leap_month boolean not null default false,
        acquisition_source text,
        attributes jsonb not null default '{}',
        tags text[] not null default '{}',
        search_text text not null generated always as (
          lower(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(external_id, ''))
        ) stored,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create unique index customer_external_id on customer (external_id);
      create index customer_email on customer (email);
      create index customer_phone on customer (phone);
      create index customer_search on customer using gin (search_text gin_trgm_ops);
      create index customer_birthday on customer (birthday_calendar, birthday_month, birthday_day);
      create index customer_created on customer (created_at desc, id desc);

      -- Every change of an attribute by an answer, an edit or an import: what, from where, when.
      create table attribute_change (
        id bigint generated always as identity primary key,
        customer_id bigint not null references customer on delete cascade,
        attribute text not null,
        value jsonb,
        source text not null,
        source_id text,
        at timestamptz not null
      );
      create index attribute_change_customer on attribute_change (customer_id, at desc);

      create table consent_change (
        id bigint generated always as identity primary key,
        customer_id bigint not null references customer on delete cascade,
        channel text not null check (channel in ('email', 'sms')),
        purpose text not null check (purpose in ('promotion', 'care')),
        status text not null check (status in ('granted', 'withdrawn')),
        source text not null,
        wording text,
        at timestamptz not null
      );
      create index consent_change_customer on consent_change (customer_id, at desc);

      -- The current state of the log above, one row per channel and purpose.
      create table consent (
        customer_id bigint not null references customer on delete cascade,
        channel text not null,
        purpose text not null,
        status text not null,
        at timestamptz not null,
        primary key (customer_id, channel, purpose)
      );

      create table suppression (
        channel text not null check (channel in ('email', 'sms')),
        address text not null,
        reason text not null,
        source text not null,
        at timestamptz not null,
        primary key (channel, address)
      );

      create table product (
        id bigint generated always as identity primary key,
        sku text not null unique,
        name text not null,
        category text,
        price_minor bigint,
        unit_cost_minor bigint,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );

      -- One unit of this currency in units of the workspace's currency.
      create table currency_rate (
        currency text primary key check (currency ~ '^[A-Z]{3}$'),
        rate numeric(18, 8) not null check (rate > 0),
        updated_at timestamptz not null
      );

      -- A refund is a row of its own with negative amounts: what was sold stays as it was sold.
      create table orders (
        id bigint generated always as identity primary key,
        external_id text not null,
        customer_id bigint not null references customer,
        kind text not null check (kind in ('sale', 'refund')),
        status text not null default 'paid' check (status in ('paid', 'cancelled')),
        ordered_at timestamptz not null,
        currency text not null,
        total_minor bigint not null,
        base_minor bigint not null,
        coupon_code text,
        content_hash bytea not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (kind = 'refund' or total_minor >= 0),
        check (kind = 'sale' or total_minor <= 0)
      );
      create unique index orders_external_id on orders (external_id);
      create index orders_customer on orders (customer_id, ordered_at desc) include (kind, status, base_minor);

      create table order_item (
        order_id bigint not null references orders on delete cascade,
        line int not null,
        sku text not null,
        name text,
        quantity numeric(14, 3) not null,
        unit_price numeric(16, 4) not null,
        amount_minor bigint not null,
        primary key (order_id, line)
      );

      -- What scoring and rules need of a customer's orders, always equal to what the orders say.
      create table purchase_summary (
        customer_id bigint primary key references customer on delete cascade,
        orders_count int not null,
        refunds_count int not null,
        revenue_minor bigint not null,
        first_order_at timestamptz,
        last_order_at timestamptz
      );

      -- Customers something happened to since their segments were last looked at.
      create table touched_customer (
        customer_id bigint primary key references customer on delete cascade,
        cause text not null,
        touched_at timestamptz not null
      );
      create index touched_customer_at on touched_customer (touched_at);

      create table import_job (
        id bigint generated always as identity primary key,
        target text not null check (target in ('orders', 'customers')),
        file_name text not null,
        file_bytes bigint not null default 0,
        file_hash bytea,
        status text not null check (status in
          ('uploading', 'uploaded', 'checking', 'checked', 'queued', 'running', 'done', 'failed', 'cancelled')),
        detected jsonb,
        options jsonb,
        progress jsonb not null default '{}',
        counts jsonb,
        problem jsonb,
        created_by bigint references app_user on delete set null,
        created_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz
      );
      create index import_job_created on import_job (created_at desc, id desc);

      -- The uploaded file, so that any worker on any machine can run the import.
      create table import_file_chunk (
        import_id bigint not null references import_job on delete cascade,
        seq int not null,
        bytes bytea not null,
        primary key (import_id, seq)
      );

      create table import_rejection (
        import_id bigint not null references import_job on delete cascade,
        line int not null,
        code text not null,
        params jsonb not null default '{}',
        cells jsonb not null,
        primary key (import_id, line)
      );

      -- Every day with its lunar date, so that lunar birthdays are a join and not a loop.
      create table calendar_day (
        day date primary key,
        lunar_year smallint not null,
        lunar_month smallint not null,
        lunar_leap boolean not null,
        lunar_day smallint not null,
        lunar_month_days smallint not null
      );
      create index calendar_day_lunar on calendar_day (lunar_month, lunar_day, lunar_leap);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calendar_day, import_rejection, import_file_chunk, import_job, touched_customer, purchase_summary,
        order_item, orders, currency_rate, product, suppression, consent, consent_change, attribute_change, customer
    `);
  }
}
