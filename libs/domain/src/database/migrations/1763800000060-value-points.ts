import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The value points of every customer, and how they went month by month. */
export class ValuePoints1763800000060 implements MigrationInterface {
  name = 'ValuePoints1763800000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The code knows the measures there are.
      alter table measure_run drop constraint if exists measure_run_measure_check;

      -- Points, two decimals; future_minor is the worth of the needs foreseen, in minor units of the workspace's currency.
      create table value_points (
        customer_id bigint primary key,
        bought numeric(14, 2) not null,
        opportunities numeric(14, 2) not null,
        suggestions numeric(14, 2) not null,
        future numeric(14, 2) not null,
        costs numeric(14, 2) not null,
        relationship numeric(14, 2) not null,
        total numeric(14, 2) not null,
        future_minor bigint not null,
        peak numeric(14, 2) not null,
        turned_down_on date
      );
      create index value_points_total on value_points (total desc, customer_id desc);
      create index value_points_turned_down on value_points (turned_down_on) where turned_down_on is not null;

      -- The value curve: a row for a month whose last total is another than the month before.
      create table value_curve (
        customer_id bigint not null,
        month date not null,
        total numeric(14, 2) not null,
        primary key (customer_id, month)
      );

      -- Points go with their customer; they carry no foreign keys, as scores don't.
      create function forget_value_points() returns trigger language plpgsql as $$
      begin
        delete from value_points p using gone where p.customer_id = gone.id;
        delete from value_curve c using gone where c.customer_id = gone.id;
        return null;
      end $$;
      create trigger customer_value_points after delete on customer
        referencing old table as gone for each statement execute function forget_value_points();
      create function forget_all_value_points() returns trigger language plpgsql as $$
      begin
        truncate value_points, value_curve;
        return null;
      end $$;
      create trigger customer_all_value_points after truncate on customer
        for each statement execute function forget_all_value_points();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger customer_all_value_points on customer;
      drop trigger customer_value_points on customer;
      drop function forget_all_value_points, forget_value_points;
      drop table value_curve, value_points;
      delete from measure_run where measure not in ('abc', 'lifecycle');
      alter table measure_run add constraint measure_run_measure_check check (measure in ('abc', 'lifecycle'));
    `);
  }
}
