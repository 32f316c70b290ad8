import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../test/factories/campaign-world.js';
import type { Graph, OneMessage } from '../../../../../test/factories/given-definition.js';
import { StepNumbersRead } from './numbers/step-numbers.read.js';
import type { Accounting } from './campaign.schema.js';
import { CampaignsRead } from './campaigns.read.js';
import { CampaignsService } from './campaigns.service.js';
import { CampaignEngine } from './engine/campaign-engine.js';

let world: CampaignWorld;
let read: CampaignsRead;
let segmentId: number;
let customers: number[];
let templateId: number;

beforeAll(async () => {
  world = await CampaignWorld.start();
  read = world.domain.get(CampaignsRead);
  customers = [
    ...(await world.customers(6)),
    await world.customer({ email: null }),
    await world.customer({}, null),
  ];
  segmentId = await world.segment(customers);
  templateId = await world.template('promotion');
});
afterAll(() => world.stop());

const sum = ({ accepted, rejected, uncertain, excluded, pending }: Accounting) =>
  accepted +
  rejected +
  uncertain +
  pending +
  Object.values(excluded).reduce((total, count) => total + count, 0);

/** What may happen between two looks. */
type Happening =
  | { kind: 'launch'; trigger: 'now' | 'segment-entered' | 'cron'; ways: 'one message' | 'a graph' }
  | { kind: 'advance' | 'pause' | 'resume' | 'stop' }
  | { kind: 'enter'; customer: number }
  | { kind: 'settle'; state: string }
  | { kind: 'wait'; hours: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('launch' as const),
    trigger: fc.constantFrom('now' as const, 'segment-entered' as const, 'cron' as const),
    ways: fc.constantFrom('one message' as const, 'a graph' as const),
  }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('advance' as const) }) },
  fc.record({ kind: fc.constantFrom('pause' as const, 'resume' as const, 'stop' as const) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('enter' as const), customer: fc.nat(7) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      state: fc.constantFrom('sending', 'accepted', 'rejected', 'uncertain', 'excluded'),
    }),
  },
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }),
);

const reentry = { kind: 'always' };
const oneMessage = (trigger: NonNullable<OneMessage['trigger']>) => ({
  segmentId,
  templateId,
  trigger,
  reentry,
});

/** Holds some out, waits, parts, comes back to a message for some, and ends without any for others. */
function graphOf(trigger: object): Graph {
  const send = { kind: 'send', templateId };
  const until = { kind: 'duration', amount: 5, unit: 'hours' };
  const arms = [
    { id: 'again', share: 2, next: 'first' },
    { id: 'later', share: 1, next: 'pause' },
    { id: 'never', share: 1, next: null },
  ];
  return {
    ...{ version: 2, trigger, audience: { segmentIds: [segmentId], holdOut: 0.2, entryCap: 20, reentry } },
    start: 'lot',
    steps: {
      lot: { kind: 'split', arms },
      first: { ...send, next: 'pause' },
      pause: { kind: 'wait', until, next: 'second' },
      second: { ...send, next: 'pause' },
    },
  };
}

async function happen(what: Happening, launched: number[]): Promise<void> {
  const campaigns = world.domain.get(CampaignsService);
  switch (what.kind) {
    case 'launch': {
      const trigger: NonNullable<OneMessage['trigger']> =
        what.trigger === 'cron' ? { kind: what.trigger, cron: '0 13 * * *' } : { kind: what.trigger };
      launched.push(await world.launch(what.ways === 'a graph' ? graphOf(trigger) : oneMessage(trigger)));
      return;
    }
    case 'advance':
      await world.domain.get(CampaignEngine).advance();
      return;
    case 'enter':
      return world.enter(segmentId, customers[what.customer] ?? 0);
    case 'wait':
      return world.domain.clock.advance({ hours: what.hours });
    case 'settle':
      return settleOne(what.state);
    default:
      // Not legal at every moment; then it is refused and changes nothing.
      for (const id of launched.slice(-1)) await campaigns[what.kind](id).catch(() => undefined);
  }
}

async function settleOne(state: string): Promise<void> {
  await world.database.run(
    `update message set state = $1, reason = case when $1 = 'excluded' then 'no-consent' end, settled_at = $2
     where id = (select min(id) from message where state in ('pending', 'sending'))`,
    [state, world.now],
  );
}

describe('the accounting of a campaign', () => {
  it('balances after every step of any course of events', async () => {
    const launched: number[] = [];
    const property = fc.asyncProperty(
      fc.array(happening, { minLength: 5, maxLength: 14 }),
      async (course) => {
        for (const what of course) {
          await happen(what, launched);
          for (const id of launched.slice(-3)) {
            const accounting = await read.accounting(id);
            expect(sum(accounting)).toBe(accounting.audience);
            for (const { accounting: of } of await world.domain.get(StepNumbersRead).of(id))
              if (of) expect(sum(of)).toBe(of.audience);
          }
        }
      },
    );
    await fc.assert(property, { numRuns: 12, endOnFailure: true });
    await world.stopCampaigns();
    const { rows } = await read.list({ limit: 200 });
    expect(rows.length).toBe(launched.length);
    for (const { accounting } of rows) expect(sum(accounting)).toBe(accounting.audience);
  });

  it('counts what was excluded at the send instant with what was excluded at the decision', async () => {
    const three = await world.customers(3);
    const id = await world.launch({
      segmentId: await world.segment([...three, await world.customer({}, null)]),
      templateId,
    });
    await world.settle();
    await world.database.run(
      `update message set state = 'excluded', reason = 'no-consent' where campaign_id = $1 and customer_id = $2`,
      [id, three[0]],
    );
    expect(await read.accounting(id)).toEqual({
      ...{ audience: 4, accepted: 0, rejected: 0, uncertain: 0, pending: 2, excluded: { 'no-consent': 2 } },
    });
  });

  it('opens what it counts: recipients by outcome and reason, page by page', async () => {
    const sent = await world.customers(3);
    const noMail = await world.customer({ email: null });
    const silent = await world.customer({}, null);
    const id = await world.launch({ segmentId: await world.segment([...sent, noMail, silent]), templateId });
    await world.settle();
    await world.database.run(
      `update message set state = 'rejected', reason = 'address-refused' where campaign_id = $1 and customer_id = $2`,
      [id, sent[1]],
    );
    const who = async (query: object) =>
      (await read.recipients(id, { limit: 50, ...query })).rows.map(({ customerId, reason }) => [
        customerId,
        reason,
      ]);
    expect(await who({ outcome: 'pending' })).toEqual([
      [sent[0], null],
      [sent[2], null],
    ]);
    expect(await who({ outcome: 'rejected' })).toEqual([[sent[1], 'address-refused']]);
    expect(await who({ outcome: 'excluded' })).toEqual([
      [noMail, 'no-address'],
      [silent, 'no-consent'],
    ]);
    expect(await who({ reason: 'no-consent' })).toEqual([[silent, 'no-consent']]);
    const first = await read.recipients(id, { limit: 3 });
    const rest = await read.recipients(id, { limit: 3, after: first.next ?? '' });
    expect([...first.rows, ...rest.rows].map(({ customerId }) => customerId)).toEqual([
      ...sent,
      noMail,
      silent,
    ]);
    expect(rest.next).toBeNull();
  });

  it('shows on the customer’s side what each campaign decided', async () => {
    const id = await world.customer({}, null);
    const segment = await world.segment([id]);
    const refused = await world.launch({ segmentId: segment, templateId });
    const sent = await world.launch({ segmentId: segment, templateId: await world.template('care') });
    await world.settle();
    const { rows } = await read.decisionsOf(id, { limit: 10 });
    expect(rows.map(({ campaignId, outcome, reason }) => ({ campaignId, outcome, reason }))).toEqual(
      expect.arrayContaining([
        { campaignId: refused, outcome: 'excluded', reason: 'no-consent' },
        { campaignId: sent, outcome: 'pending', reason: null },
      ]),
    );
  });
});
