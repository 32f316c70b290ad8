import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Revisions of orders, the catalogue of attributes, and customer lists sorted by what was bought. */
export class IdentifyCore1763800000011 implements MigrationInterface {
  name = 'IdentifyCore1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When the shop last changed the order, so that an old revision that comes late is known to be old.
      alter table orders add revised_at timestamptz;

      -- Every custom attribute some customer was ever given.
      create table attribute (
        name text primary key,
        type text not null check (type in ('text', 'number', 'boolean', 'list')),
        first_seen_at timestamptz not null
      );

      create index purchase_summary_revenue on purchase_summary (revenue_minor desc, customer_id desc);
      create index purchase_summary_last_order
        on purchase_summary (last_order_at desc nulls last, customer_id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index purchase_summary_revenue, purchase_summary_last_order;
      drop table attribute;
      alter table orders drop revised_at;
    `);
  }
}
