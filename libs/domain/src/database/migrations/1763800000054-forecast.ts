import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers are expected to buy in the periods ahead, how that moved, and what was set by hand instead. */
export class Forecast1763800000054 implements MigrationInterface {
  name = 'Forecast1763800000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The code knows the measures there are.
      alter table measure_run drop constraint if exists measure_run_measure_check;

      -- No foreign keys in what a run writes for everybody (docs/adr/0009). Arrays hold one value for each period ahead;
      -- money is in minor units of the workspace's currency.
      create table forecast (
        customer_id bigint primary key,
        run_id bigint not null,
        -- The state it is made from: periods without a purchase, and what the last one with purchases held.
        quiet_periods smallint not null,
        orders int not null,
        amount_minor bigint not null,
        -- Null where nobody knows what the goods cost.
        margin double precision,
        own_margin boolean not null,
        expense_rate double precision not null,
        smallest_expense_minor bigint,
        model_minor bigint[] not null,
        -- What holds, values set by hand included; a profit is null where the margin is.
        purchases_minor bigint[] not null,
        margins double precision[] not null,
        expense_minor bigint[] not null,
        profit_minor bigint[] not null,
        overridden boolean not null
      );

      -- How the next period's forecast moved from run to run; null is "no forecast".
      create table forecast_change (
        customer_id bigint not null,
        run_id bigint not null,
        from_purchases_minor bigint,
        to_purchases_minor bigint,
        from_profit_minor bigint,
        to_profit_minor bigint,
        at timestamptz not null,
        primary key (customer_id, run_id)
      );
      create index forecast_change_run on forecast_change using brin (run_id);

      -- Values set by hand, each kept after it is removed or replaced: who, when, what. Money in minor units, margins
      -- as shares.
      create table forecast_override (
        id bigint generated always as identity primary key,
        customer_id bigint not null references customer on delete cascade,
        period_kind text not null check (period_kind in ('month', 'quarter', 'year')),
        period date not null,
        measure text not null check (measure in ('purchases', 'margin', 'expense')),
        value double precision not null,
        note text not null default '',
        created_by bigint references app_user on delete set null,
        created_at timestamptz not null,
        removed_by bigint references app_user on delete set null,
        removed_at timestamptz
      );
      create unique index forecast_override_standing
        on forecast_override (customer_id, period_kind, period, measure) where removed_at is null;
      create index forecast_override_customer on forecast_override (customer_id, id desc);

      -- In place of the foreign keys; the lock is the one of a run.
      create function forget_forecasts() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7140864);
        delete from forecast s using gone where s.customer_id = gone.id;
        delete from forecast_change x using gone where x.customer_id = gone.id;
        return null;
      end $$;
      create trigger customer_scores_forecast after delete on customer
        referencing old table as gone for each statement execute function forget_forecasts();
      create function forget_all_forecasts() returns trigger language plpgsql as $$
      begin
        truncate forecast, forecast_change;
        return null;
      end $$;
      create trigger customer_all_forecasts after truncate on customer
        for each statement execute function forget_all_forecasts();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger customer_all_forecasts on customer;
      drop trigger customer_scores_forecast on customer;
      drop function forget_all_forecasts, forget_forecasts;
      drop table forecast_override, forecast_change, forecast;
      delete from measure_run where measure = 'forecast';
    `);
  }
}
