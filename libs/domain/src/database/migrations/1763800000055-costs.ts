import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an item cost, and an index that answers margins as well as revenue. */
export class Costs1763800000055 implements MigrationInterface {
  name = 'Costs1763800000055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In units of the order's currency, where the order said it; else what the product cost held.
      alter table order_item add unit_cost numeric(16, 4);

      -- Summaries are recomputed from all orders of a customer: from the index alone, the cost included.
      drop index orders_customer;
      create index orders_customer on orders (customer_id, ordered_at desc)
        include (kind, status, base_minor, cost_minor);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index orders_customer;
      create index orders_customer on orders (customer_id, ordered_at desc) include (kind, status, base_minor);
      alter table order_item drop unit_cost;
    `);
  }
}
