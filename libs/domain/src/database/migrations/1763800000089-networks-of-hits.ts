import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From where a message's links were followed: a fingerprint, by which hits are compared and nobody is found. */
export class NetworksOfHits1763800000089 implements MigrationInterface {
  name = 'NetworksOfHits1763800000089';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reaction add column network text;
      create index reaction_network on reaction (network, at) include (customer_id) where network is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index reaction_network; alter table reaction drop column network');
  }
}
