import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom contact persons buy. */
export class Organizations1763800000074 implements MigrationInterface {
  name = 'Organizations1763800000074';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A person buys for one organization at most, so that an order counts once.
      create table organization_contact (
        customer_id bigint primary key references customer on delete cascade,
        organization_id bigint not null references customer on delete cascade,
        role text,
        since timestamptz not null,
        check (customer_id <> organization_id)
      );
      create index organization_contact_organization on organization_contact (organization_id, customer_id);

      -- Organizations are few among many: their list does not walk everybody.
      create index customer_organizations on customer (created_at desc, id desc) where kind = 'organization';

      -- orders.customer_id is the account an order counts for; the buyer is the contact person who placed it for that
      -- account, and null where the account placed it itself.
      alter table orders add buyer_id bigint references customer;
      create index orders_buyer on orders (buyer_id, ordered_at desc) where buyer_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update orders set customer_id = buyer_id where buyer_id is not null;
      alter table orders drop column buyer_id;
      drop index customer_organizations;
      drop table organization_contact;
    `);
  }
}
