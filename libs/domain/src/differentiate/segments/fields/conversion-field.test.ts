import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../../test/setup/test-domain.js';
import { DifferentiateModule } from '../../differentiate.module.js';
import { SegmentPreviewRead } from '../segment-preview.read.js';

/** Who counts as having bought because of a message: found among a handful of customers, by name. */
let domain: TestDomain;
let campaign: number;
let other: number;
const NOW = new Date('2026-11-22T02:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 24 * 3600_000);

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  domain.clock.moveTo(NOW);
  campaign = await makeCampaign('C');
  other = await makeCampaign('D');
});
afterAll(() => domain.stop());

const one = async (statement: string, ...parameters: unknown[]): Promise<number> =>
  (await domain.database.row<{ id: number }>(`${statement} returning id`, parameters))!.id;

const makeCampaign = (name: string): Promise<number> =>
  one(
    `insert into campaign (name, status, definition, created_at, updated_at) values ($1, 'running', '{}', $2, $2)`,
    name,
    NOW,
  );

const customer = (name: string): Promise<number> =>
  one(`insert into customer (name, created_at, updated_at) values ($1, $2, $2)`, name, NOW);

/** A message whose enrolment, version and template are of no interest here, and so are not there. */
const message = (of: number, to: number, coupon: number | null = null): Promise<number> =>
  domain.database.transaction(async (tx) => {
    await tx.run('set local session_replication_role = replica');
    const sent = await tx.row<{ id: number }>(
      `insert into message (enrolment_id, campaign_id, version_id, template_version_id, customer_id, channel, purpose,
         address, locale, facts, coupon_id, lane, not_before, state, created_at, decided_at, settled_at)
       select coalesce(max(id), 0) + 1, $1, 1, 1, $2, 'email', 'care', 'x', 'en', '{}', $3, 1, $4, 'accepted', $4, $4, $4
       from message returning id`,
      [of, to, coupon, NOW],
    );
    return sent!.id;
  });

async function clicked(of: number, to: number, ago: number, verdict = 'human'): Promise<void> {
  await domain.database.run(
    `insert into reaction (message_id, campaign_id, customer_id, kind, verdict, at) values ($1, $2, $3, 'clicked', $4, $5)`,
    [await message(of, to), of, to, verdict, daysAgo(ago)],
  );
}

const order = (by: number, ago: number, { kind = 'sale', status = 'paid' } = {}): Promise<number> =>
  one(
    `insert into orders (external_id, customer_id, kind, status, ordered_at, currency, total_minor, base_minor,
       content_hash, created_at, updated_at)
     values (gen_random_uuid(), $1, $2, $3, $4, 'CNY', $5, $5, '', $4, $4)`,
    by,
    kind,
    status,
    daysAgo(ago),
    kind === 'sale' ? 1 : -1,
  );

async function redeemed(of: number, by: number, ago: number): Promise<void> {
  const offer = await one(
    `insert into offer (name, code_prefix, percent_off, valid_days, created_at, updated_at)
     values ('{"en": "O"}', 'TEA', 10, 60, $1, $1)`,
    NOW,
  );
  const coupon = await one(
    `insert into coupon (offer_id, customer_id, code, issued_at, expires_at, redeemed_at, redeemed_order_id)
     values ($1, $2, gen_random_uuid(), $3, $4, $5, $6)`,
    ...[offer, by, daysAgo(60), NOW, daysAgo(ago), await order(by, ago)],
  );
  await message(of, by, coupon);
}

const converted = async (value: boolean, more = {}): Promise<string[]> => {
  const rule = { field: 'messages.converted', operator: 'is', value, ...more };
  return (await domain.get(SegmentPreviewRead).count(rule)).samples.map(({ name }) => name ?? '').sort();
};

describe('a message has brought an order', () => {
  beforeAll(async () => {
    const [soon, late, machine, refunded, cancelled, coupon] = await Promise.all(
      ['Soon', 'Late', 'Machine', 'Refunded', 'Cancelled', 'Coupon'].map(customer),
    );
    await clicked(campaign, soon!, 40);
    await order(soon!, 34);
    await clicked(campaign, late!, 40);
    await order(late!, 32);
    await order(late!, 41);
    await clicked(campaign, machine!, 40, 'machine');
    await order(machine!, 39);
    await clicked(campaign, refunded!, 40);
    await order(refunded!, 39, { kind: 'refund' });
    await clicked(campaign, cancelled!, 40);
    await order(cancelled!, 39, { status: 'cancelled' });
    await redeemed(other, coupon!, 5);
  });

  it('that was paid within seven days after a human clicked, or with the coupon the message carried', async () => {
    expect(await converted(true)).toEqual(['Coupon', 'Soon']);
    expect(await converted(false)).toEqual(['Cancelled', 'Late', 'Machine', 'Refunded']);
  });

  it('of the campaign that is asked about, and in the days that are', async () => {
    expect(await converted(true, { campaign })).toEqual(['Soon']);
    expect(await converted(true, { campaign: other })).toEqual(['Coupon']);
    expect(await converted(true, { within: 30 })).toEqual(['Coupon']);
  });
});
