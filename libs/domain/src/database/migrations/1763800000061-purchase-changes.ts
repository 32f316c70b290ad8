import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A log of whose purchase summary was written, so that a scoring run need not look at everybody to find who changed. */
export class PurchaseChanges1763800000061 implements MigrationInterface {
  name = 'PurchaseChanges1763800000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Rows are read by transaction: a run keeps the snapshot it saw, the next one takes what that did not show.
      -- No index and no key: it is written with every order and read whole. A null customer stands for everybody.
      create table purchase_change (
        customer_id bigint,
        written_by xid8 not null
      );

      create function log_purchase_writes() returns trigger language plpgsql as $$
      begin
        insert into purchase_change select customer_id, pg_current_xact_id() from written;
        return null;
      end $$;
      create trigger purchase_summary_inserts after insert on purchase_summary
        referencing new table as written for each statement execute function log_purchase_writes();
      create trigger purchase_summary_updates after update on purchase_summary
        referencing new table as written for each statement execute function log_purchase_writes();
      create trigger purchase_summary_deletes after delete on purchase_summary
        referencing old table as written for each statement execute function log_purchase_writes();

      create function log_purchase_truncation() returns trigger language plpgsql as $$
      begin
        insert into purchase_change values (null, pg_current_xact_id());
        return null;
      end $$;
      create trigger purchase_summary_truncations after truncate on purchase_summary
        for each statement execute function log_purchase_truncation();

      -- Never waits, and nobody waits for it longer than its transaction takes to end.
      create function forget_purchase_changes(seen pg_snapshot) returns void language plpgsql as $$
      begin
        lock table purchase_change in access exclusive mode nowait;
        if not exists (select from purchase_change where not pg_visible_in_snapshot(written_by, seen)) then
          truncate purchase_change;
        end if;
      exception when lock_not_available then
        null;
      end $$;

      -- What a finished run saw of that log.
      alter table rfm_run add column seen text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rfm_run drop column seen;
      drop trigger purchase_summary_truncations on purchase_summary;
      drop trigger purchase_summary_deletes on purchase_summary;
      drop trigger purchase_summary_updates on purchase_summary;
      drop trigger purchase_summary_inserts on purchase_summary;
      drop function forget_purchase_changes;
      drop function log_purchase_truncation;
      drop function log_purchase_writes;
      drop table purchase_change;
    `);
  }
}
