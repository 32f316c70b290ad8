import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Offers of all kinds, with what they may cost and how often; every redemption on record, and what was refused. What
 * there is stays what it was: a percentage off, without limits.
 */
export class OffersWhole1763800000112 implements MigrationInterface {
  name = 'OffersWhole1763800000112';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table offer
        alter column percent_off drop not null,
        add column kind text not null default 'percentage'
          check (kind in ('percentage', 'amount', 'gift', 'free-shipping', 'trial', 'service')),
        add column description jsonb,
        add column product_ids bigint[] not null default '{}',
        add column value_minor bigint check (value_minor > 0),
        add column cost_minor bigint check (cost_minor >= 0),
        add column valid_from timestamptz,
        add column valid_until timestamptz,
        add column budget_minor bigint check (budget_minor > 0),
        add column stock int check (stock > 0),
        add column limit_per_customer int check (limit_per_customer > 0),
        add column eligibility jsonb,
        add column channels text[] not null default '{}' check (channels <@ '{email,sms}'),
        -- What is used up. Written under the row's lock alone, and held to the limits by the database itself.
        add column redeemed int not null default 0 check (redeemed >= 0),
        add column spent_minor bigint not null default 0 check (spent_minor >= 0),
        add check ((kind = 'percentage') = (percent_off is not null)),
        add check (kind <> 'amount' or value_minor is not null),
        add check (valid_until > valid_from),
        add check (redeemed <= stock),
        add check (spent_minor <= budget_minor);

      create table coupon_redemption (
        id bigint generated always as identity primary key,
        coupon_id bigint not null references coupon on delete cascade,
        -- The caller's own name for it, by which the same call a second time is known.
        key text unique,
        source text not null check (source in ('api', 'hand', 'order')),
        order_id bigint references orders on delete set null,
        order_external_id text,
        cost_minor bigint not null default 0,
        redeemed_at timestamptz not null,
        returned_at timestamptz,
        returned_why text check (returned_why in ('order-cancelled', 'order-refunded', 'code-changed', 'by-hand'))
      );
      create unique index coupon_redemption_live on coupon_redemption (coupon_id) where returned_at is null;
      create index coupon_redemption_coupon on coupon_redemption (coupon_id);
      create index coupon_redemption_order on coupon_redemption (order_id) where order_id is not null;

      create table coupon_refusal (
        id bigint generated always as identity primary key,
        code text not null,
        offer_id bigint references offer on delete cascade,
        order_id bigint references orders on delete cascade,
        reason text not null,
        source text not null check (source in ('api', 'hand', 'order')),
        -- Who called, such as key:3 or user:1; null for an order.
        caller text,
        at timestamptz not null
      );
      create index coupon_refusal_guess on coupon_refusal (caller, at)
        where reason in ('coupon-unknown', 'coupon-of-another');
      create index coupon_refusal_offer on coupon_refusal (offer_id, id desc) where offer_id is not null;
      create index coupon_refusal_order on coupon_refusal (order_id) where order_id is not null;

      create index coupon_open on coupon (offer_id, expires_at) where redeemed_at is null;

      insert into coupon_redemption (coupon_id, source, order_id, redeemed_at)
        select id, 'order', redeemed_order_id, redeemed_at from coupon where redeemed_at is not null;
      update offer f set redeemed = k.n
        from (select offer_id, count(*)::int as n from coupon where redeemed_at is not null group by offer_id) k
        where k.offer_id = f.id;

      -- An order that is cancelled, or paid after all, is looked at again. '' is no code, so it differs from any.
      create function look_at_coupon_again() returns trigger language plpgsql as $$
      begin
        if new.coupon_code is not null
          or exists (select from coupon_redemption r where r.order_id = new.id and r.returned_at is null)
        then new.coupon_seen := '';
        end if;
        return new;
      end $$;
      create trigger orders_coupon_again before update of status, kind on orders for each row
        when (old.status is distinct from new.status or old.kind is distinct from new.kind)
        execute function look_at_coupon_again();
      update orders o set coupon_seen = '' from coupon k where k.redeemed_order_id = o.id and o.status <> 'paid';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger orders_coupon_again on orders;
      drop function look_at_coupon_again;
      drop index coupon_open;
      drop table coupon_refusal, coupon_redemption;
      -- What is no percentage cannot be said before: it has neither coupons nor campaigns without it.
      update offer set percent_off = 1 where percent_off is null;
      alter table offer
        drop column kind, drop column description, drop column product_ids, drop column value_minor,
        drop column cost_minor, drop column valid_from, drop column valid_until, drop column budget_minor,
        drop column stock, drop column limit_per_customer, drop column eligibility, drop column channels,
        drop column redeemed, drop column spent_minor,
        alter column percent_off set not null;
    `);
  }
}
