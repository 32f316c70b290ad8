import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a customer's value is reckoned from beside their orders: products, opportunities, contacts, expenses, costs. */
export class ValueFacts1763800000050 implements MigrationInterface {
  name = 'ValueFacts1763800000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table product
        add purchase_cycle_days int check (purchase_cycle_days > 0),
        add launched_on date,
        add ended_on date;

      -- What goes with a product: a complement is needed beside it, a related product is bought by the same people.
      create table product_relation (
        product_id bigint not null references product on delete cascade,
        other_id bigint not null references product on delete cascade,
        kind text not null check (kind in ('complement', 'related')),
        primary key (product_id, other_id, kind),
        check (product_id <> other_id)
      );
      create index product_relation_other on product_relation (other_id);

      alter table customer
        add acquired_on date,
        add relationship_since date,
        add account_manager text,
        add arrears_minor bigint not null default 0 check (arrears_minor >= 0);

      -- Money a customer may bring, in minor units of the workspace's currency.
      create table opportunity (
        id bigint generated always as identity primary key,
        external_id text unique,
        customer_id bigint not null references customer on delete cascade,
        name text not null,
        expected_minor bigint not null check (expected_minor >= 0),
        probability numeric(4, 3) not null check (probability between 0 and 1),
        stage text not null,
        status text not null check (status in ('open', 'won', 'lost')),
        closes_on date,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create index opportunity_customer on opportunity (customer_id, status);
      create index opportunity_updated on opportunity (updated_at desc, id desc);

      -- What was said with a customer outside of messages, and what they suggested.
      create table contact_entry (
        id bigint generated always as identity primary key,
        external_id text unique,
        customer_id bigint not null references customer on delete cascade,
        kind text not null check (kind in ('phone', 'visit', 'chat', 'after-sales', 'other')),
        phase text check (phase in ('before', 'during', 'after')),
        note text not null default '',
        satisfaction smallint check (satisfaction between 1 and 5),
        suggestion text,
        suggestion_rating text check (suggestion_rating in ('high-value', 'ordinary')),
        created_by bigint references app_user on delete set null,
        at timestamptz not null,
        created_at timestamptz not null,
        check (suggestion is not null or suggestion_rating is null)
      );
      create index contact_entry_customer on contact_entry (customer_id, at desc, id desc);
      create index contact_entry_suggestion on contact_entry (customer_id, suggestion_rating)
        where suggestion is not null;

      -- What a customer cost, in minor units of the workspace's currency.
      create table customer_expense (
        id bigint generated always as identity primary key,
        external_id text unique,
        customer_id bigint not null references customer on delete cascade,
        kind text not null check (kind in ('acquisition', 'marketing')),
        amount_minor bigint not null check (amount_minor >= 0),
        spent_on date not null,
        note text not null default '',
        created_at timestamptz not null
      );
      create index customer_expense_customer on customer_expense (customer_id, spent_on);

      -- What the goods of an order cost, in minor units of the workspace's currency; null where nobody knows.
      alter table orders add cost_minor bigint;

      -- Margin over the orders whose cost is known, and the revenue of just those; null where of none it is.
      alter table purchase_summary add margin_minor bigint, add costed_revenue_minor bigint;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table purchase_summary drop margin_minor, drop costed_revenue_minor;
      alter table orders drop cost_minor;
      drop table customer_expense, contact_entry, opportunity, product_relation;
      alter table customer drop acquired_on, drop relationship_since, drop account_manager, drop arrears_minor;
      alter table product drop purchase_cycle_days, drop launched_on, drop ended_on;
    `);
  }
}
