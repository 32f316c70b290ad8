import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxService } from '@roundtrip/domain/interact/outbox/outbox.service.js';
import { type MessageWorld, startDeliveryWorld } from '../factories/message-world.js';
import { SmtpScriptServer } from '../factories/smtp-script-server.js';
import type { TestDomain } from '../setup/test-domain.js';

const OTHERS = 5;
/** What 400 to the third turns take is more than any message may. */
const NESTED = `{{#each customer.attributes.list}}{{#each @root.customer.attributes.list}}
  {{#each @root.customer.attributes.list}}{{none}}{{/each}}{{/each}}{{/each}}`;
const LIST = Array.from({ length: 400 }, (_, n) => n);
/** How long sending may take that one such template held up. */
const CONTAINED_MS = 20_000;

describe('among messages that are as they should be, one', () => {
  let server: SmtpScriptServer;
  let domain: TestDomain;
  let world: MessageWorld;
  let outbox: OutboxService;

  beforeAll(async () => {
    server = await SmtpScriptServer.start();
    ({ domain, world, outbox } = await startDeliveryWorld({ SMTP_URL: `smtp://127.0.0.1:${server.port}` }));
  });
  afterEach(() => {
    server.received.length = 0;
  });
  afterAll(async () => {
    await domain.stop();
    await server.stop();
  });

  /** The bad one between the others; tells what became of it once all have been tried. */
  async function amongOthers(bad: Parameters<MessageWorld['message']>[0]) {
    const before = await world.messages(OTHERS);
    const id = await world.message(bad);
    const after = await world.messages(OTHERS);
    while (await outbox.deliverBatch());
    for (const other of [...before, ...after])
      expect(await world.row(other)).toMatchObject({ state: 'accepted' });
    return world.row(id);
  }

  /** The names of its headers; a line that goes on with another has none. */
  const namesOf = (mail: string): string =>
    (mail.split('\r\n\r\n')[0] ?? '')
      .split(/\r\n(?=\S)/)
      .map((line) => line.split(':')[0])
      .join();

  it.each([
    'Ann\r\nBcc: spy@evil.example',
    'Ann\nSubject: Other\n\n<script>',
    'Ann\u2028Bcc: spy@evil.example',
    '"Ann" <spy@evil.example>,',
    `${'Ann '.repeat(1_000)}`,
    'Ann\0\x07\x1b[2J',
  ])('to somebody called %j gets no header from that', async (name) => {
    // A text in a column cannot hold the character 0; what was decided before may.
    const row = await amongOthers({ name: name.replaceAll('\0', '') });
    expect(row.state).toBe('accepted');
    expect(server.received).toHaveLength(2 * OTHERS + 1);
    expect(new Set(server.received.map(namesOf)).size).toBe(1);
  });

  it.each([
    'a@b@c',
    '"ann lee"@shop.example',
    '"a\\"@b"@shop.example',
    'ann@shop.example.',
    'ann@shop..example',
    'ann@shop.example\r\nRCPT TO:<spy@evil.example>',
    'ann@shop.example>\r\nDATA',
    'ann@shop.example, spy@evil.example',
    'ann\x07@shop.example',
    'ann\u202e@shop.example',
    `${'x'.repeat(500)}@shop.example`,
    '',
  ])('to %j is rejected with its reason, and nothing of it reaches the server', async (address) => {
    const row = await amongOthers({ address });
    expect(row).toMatchObject({ state: 'rejected', reason: 'address-impossible' });
    expect(server.received).toHaveLength(2 * OTHERS);
  });

  it('whose template turns in itself millions of times is stopped and rejected', async () => {
    const started = performance.now();
    const row = await amongOthers({ body: NESTED, attributes: { list: LIST } });
    expect(row).toMatchObject({ state: 'rejected', reason: 'template-time-limit' });
    expect(performance.now() - started).toBeLessThan(CONTAINED_MS);
  });

  it('whose template grows beyond all measure is stopped and rejected', async () => {
    const body = `{{#each customer.attributes.list}}{{#each @root.customer.attributes.list}}${'x'.repeat(200)}{{/each}}{{/each}}`;
    const row = await amongOthers({ body, attributes: { list: LIST } });
    expect(row.state).toBe('rejected');
    // A slow machine may run out of time before it has run out of space.
    expect(['template-too-large', 'template-time-limit']).toContain(row.reason);
  });
});
