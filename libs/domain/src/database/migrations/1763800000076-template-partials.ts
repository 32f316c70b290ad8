import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that templates share. A template's version keeps those that came in with its own text. */
export class TemplatePartials1763800000076 implements MigrationInterface {
  name = 'TemplatePartials1763800000076';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- content: the text by locale. The name is what texts include it by, so it never changes.
      create table template_partial (
        id bigint generated always as identity primary key,
        channel text not null check (channel in ('email', 'sms')),
        name text not null,
        content jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (channel, name)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table template_partial');
  }
}
