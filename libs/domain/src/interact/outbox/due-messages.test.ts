import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MessageWorld, startDeliveryWorld } from '../../../../../test/factories/message-world.js';
import type { TestDomain } from '../../../../../test/setup/test-domain.js';
import { ClaimsService } from './claims.service.js';
import { everyLane } from './lanes.js';

describe('who goes next', () => {
  let domain: TestDomain;
  let world: MessageWorld;

  beforeAll(async () => {
    ({ domain, world } = await startDeliveryWorld());
  });
  beforeEach(() => domain.database.run('delete from message'));
  afterAll(() => domain.stop());

  /** So many messages of a campaign of its own, whose id is given. */
  async function broadcast(body: string, size: number): Promise<number> {
    const id = await world.message({ body, purpose: 'transactional' });
    await world.copies(id, size - 1);
    const row = await domain.database.row<{ campaignId: number }>(
      'select campaign_id as "campaignId" from message where id = $1',
      [id],
    );
    return row!.campaignId;
  }

  /** How many of each campaign one claim takes. */
  async function claim(limit: number): Promise<Record<number, number>> {
    const { claim: taken } = await domain.get(ClaimsService).take(everyLane, limit);
    const counts: Record<number, number> = {};
    for (const { campaignId } of taken.messages) counts[campaignId] = (counts[campaignId] ?? 0) + 1;
    return counts;
  }

  it('is of two broadcasts each one as often, though one of them began long before', async () => {
    const first = await broadcast('First', 400);
    expect(await claim(100)).toEqual({ [first]: 100 });
    domain.clock.advance({ minutes: 5 });
    const second = await broadcast('Second', 400);
    const sent = { [first]: 0, [second]: 0 };
    for (let n = 0; n < 4; n++)
      for (const [campaign, count] of Object.entries(await claim(100))) sent[Number(campaign)]! += count;
    expect(Math.abs(sent[first]! - sent[second]!) / 200).toBeLessThan(0.2);
  });

  it('alternates within a claim, so that they go out side by side', async () => {
    await broadcast('First', 10);
    await broadcast('Second', 10);
    const { claim: taken } = await domain.get(ClaimsService).take(everyLane, 20);
    const order = taken.messages.map(({ campaignId }) => campaignId);
    expect(order.filter((campaignId, n) => n % 2 === 0 && campaignId === order[0])).toHaveLength(10);
  });

  it('leaves no place empty that a small campaign does not need', async () => {
    const small = await broadcast('Small', 3);
    const large = await broadcast('Large', 200);
    expect(await claim(100)).toEqual({ [small]: 3, [large]: 97 });
  });

  it('passes by who is not due yet', async () => {
    const later = await broadcast('Later', 5);
    await domain.database.run(`update message set not_before = not_before + interval '1 hour'`);
    const now = await broadcast('Now', 5);
    expect(await claim(100)).toEqual({ [now]: 5 });
    domain.clock.advance({ hours: 1 });
    expect(await claim(100)).toEqual({ [later]: 5 });
  });

  it('gives nobody twice however many claim at once', async () => {
    await broadcast('First', 150);
    await broadcast('Second', 150);
    const claims = await Promise.all([1, 2, 3].map(() => domain.get(ClaimsService).take(everyLane, 100)));
    const ids = claims.flatMap(({ claim: { messages } }) => messages.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(200);
  });
});
