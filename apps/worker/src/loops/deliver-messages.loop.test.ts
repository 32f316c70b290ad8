import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import { MailboxRead } from '@roundtrip/domain/interact/mailbox/mailbox.read.js';
import { OutboxService } from '@roundtrip/domain/interact/outbox/outbox.service.js';
import { TemplatesService } from '@roundtrip/domain/interact/templates/templates.service.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { MessageWorld } from '../../../../test/factories/message-world.js';
import { startTestDomain, type TestDomain } from '../../../../test/setup/test-domain.js';
import { MailboxServerModule } from '../mailbox-server.js';
import { DeliverMessagesLoop, DeliverUrgentMessagesLoop } from './deliver-messages.loop.js';
import { Pulse } from './pulse.js';

describe('the loops that deliver', () => {
  let domain: TestDomain;
  let world: MessageWorld;
  let pulse: Pulse;
  let deliver: DeliverMessagesLoop;

  beforeEach(async () => {
    domain = await startTestDomain([InteractModule, MailboxServerModule]);
    world = new MessageWorld(domain.database, domain.clock, domain.get(TemplatesService));
    const outbox = domain.get(OutboxService);
    deliver = new DeliverMessagesLoop(outbox);
    pulse = new Pulse([deliver, new DeliverUrgentMessagesLoop(outbox)], createLogger('test', 'silent'));
  });
  afterEach(() => domain.stop());

  it('bring every due message to the built-in mailbox, once', async () => {
    await world.messages(3);
    await world.messages(2, { purpose: 'care' });
    await pulse.settle();
    await pulse.settle();
    expect(await world.states()).toEqual({ accepted: 5 });
    expect((await domain.get(MailboxRead).list({ limit: 50 })).rows).toHaveLength(5);
  });

  it('give up what a lost worker held', async () => {
    const id = await world.message();
    await domain.database.run(
      `update message set state = 'sending', attempts = 1, lease_until = now() - interval '1 second' where id = $1`,
      [id],
    );
    await pulse.settle();
    expect(await world.row(id)).toMatchObject({ state: 'uncertain', reason: 'lease-expired' });
  });

  it('begin nothing more once the process is stopping', async () => {
    await world.message();
    deliver.onModuleDestroy();
    await pulse.settle();
    expect(await world.states()).toEqual({ pending: 1 });
  });
});
