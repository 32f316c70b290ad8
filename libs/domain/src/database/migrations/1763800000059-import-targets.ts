import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files may hold products, opportunities, contacts and expenses as well; the code knows what there is. */
export class ImportTargets1763800000059 implements MigrationInterface {
  name = 'ImportTargets1763800000059';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import_job drop constraint import_job_target_check');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from import_job where target not in ('orders', 'customers');
      alter table import_job add constraint import_job_target_check check (target in ('orders', 'customers'))`);
  }
}
