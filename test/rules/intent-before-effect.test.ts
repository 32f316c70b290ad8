import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MessageWorld, startDeliveryWorld } from '../factories/message-world.js';
import { WitnessServer } from '../factories/witness-server.js';
import type { OutboxService } from '@roundtrip/domain/interact/outbox/outbox.service.js';
import type { TestDomain } from '../setup/test-domain.js';

const MESSAGES = 30;

describe('the first byte of a message', () => {
  let witness: WitnessServer;
  let domain: TestDomain;
  let world: MessageWorld;
  let outbox: OutboxService;

  beforeAll(async () => {
    witness = await WitnessServer.start();
    ({ domain, world, outbox } = await startDeliveryWorld({ SMTP_URL: witness.url, SEND_CONCURRENCY: 5 }));
    witness.watch(domain.url);
  });
  afterAll(async () => {
    await domain.stop();
    await witness.stop();
  });

  it('finds it committed as being sent, under a fence and a lease', async () => {
    await world.messages(MESSAGES);
    while (await outbox.deliverBatch());
    expect(await world.states()).toEqual({ accepted: MESSAGES });
    expect(witness.sightings.size).toBe(MESSAGES);
    for (const sighting of witness.sightings.values())
      expect(sighting).toMatchObject({ state: 'sending', attempts: 1, leased: true });
    for (const sighting of witness.sightings.values()) expect(sighting?.fence).toBeGreaterThan(0);
  });
});
