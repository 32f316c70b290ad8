import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CampaignWorld } from '../../../../../../test/factories/campaign-world.js';
import { CampaignCheckRead } from '../../campaigns/campaign-check.read.js';
import { campaignDefinitionSchema } from '../../campaigns/campaign-definition.js';
import { DryRunRead } from '../../campaigns/dry-run.read.js';
import { type Policy, policySchema } from '../policy.schema.js';
import { PolicyService } from '../policy.service.js';
import type { CampaignPolicy } from './campaign-policy.schema.js';

let world: CampaignWorld;
let policy: PolicyService;
let [promotion, care] = [0, 0];

beforeAll(async () => {
  world = await CampaignWorld.start();
  policy = world.domain.get(PolicyService);
  [promotion, care] = [await world.template('promotion'), await world.template('care')];
});
// A month on, so that nothing of one test is in the way of the next.
beforeEach(async () => {
  world.domain.clock.advance({ days: 40 });
  world.nextNoon();
  await workspace({});
});
afterAll(() => world.stop());

const workspace = (more: Partial<Policy>) => policy.write({ ...policySchema.parse({}), ...more });
const graph = async (own: CampaignPolicy, customers: number[], templateId = promotion) => ({
  ...{ version: 2 as const, trigger: { kind: 'now' }, start: 'mail', policy: own },
  audience: { segmentIds: [await world.segment(customers)], holdOut: 0, reentry: { kind: 'always' } },
  steps: { mail: { kind: 'send', templateId, next: null } },
});

async function launch(own: CampaignPolicy, customers: number[], templateId = promotion): Promise<number> {
  const id = await world.launch(await graph(own, customers, templateId));
  await world.settle();
  return id;
}
const decide = async (own: CampaignPolicy, customers: number[], templateId = promotion) =>
  Object.values(await world.outcomes(await launch(own, customers, templateId)));
const recheck = async (...campaignIds: number[]) => {
  const rows = await world.database.rows<{ id: number; campaignId: number }>(
    'select id, campaign_id as "campaignId" from message where campaign_id = any ($1::bigint[])',
    [campaignIds],
  );
  const ids = rows.map(({ id }) => id);
  const verdicts = await world.database.transaction((tx) => policy.recheck(tx, ids, world.now));
  expect(verdicts).toHaveLength(rows.length);
  return campaignIds.map((campaign) =>
    rows.flatMap(({ id, campaignId }) =>
      campaignId === campaign ? verdicts.filter(({ messageId }) => messageId === id) : [],
    ),
  );
};
const factsOf = async (campaignId: number) =>
  (
    await world.database.row<{ facts: Record<string, unknown> }>(
      'select facts from decision where campaign_id = $1 limit 1',
      [campaignId],
    )
  )?.facts;

describe('a campaign that is stricter than the workspace', () => {
  it('keeps to its own cap when it decides, and says so in the facts', async () => {
    const customer = await world.customer();
    expect(await decide({}, [customer])).toEqual(['send']);
    const id = await launch({ caps: { total: { max: 1, days: 14 } } }, [customer]);
    expect(Object.values(await world.outcomes(id))).toEqual(['frequency-cap']);
    expect(await factsOf(id)).toMatchObject({
      campaignRules: ['caps.total'],
      limits: { channelMax: 3, channelDays: 7, totalMax: 1, totalDays: 14 },
    });
    expect(await decide({}, [customer])).toEqual(['send']);
  });

  it('keeps to it at the send instant too, and leaves the messages of others alone', async () => {
    const [customer, other] = [await world.customer(), await world.customer()];
    const strict = await launch({ quietHours: { email: { from: '14:00', to: '13:00' } } }, [customer]);
    const plain = await launch({}, [other]);
    world.domain.clock.advance({ hours: 3 });
    const [ofStrict, ofPlain] = await recheck(strict, plain);
    expect(ofStrict).toMatchObject([
      { verdict: 'hold', until: new Date(world.now.getTime() + 22 * 3600_000) },
    ]);
    expect(ofPlain).toMatchObject([{ verdict: 'send' }]);
  });

  it('never loosens: where the workspace has become stricter meanwhile, that holds', async () => {
    const customer = await world.customer();
    const id = await launch({ caps: { email: { max: 2, days: 10 } } }, [customer]);
    const other = await launch({}, [customer]);
    await world.database.run(
      `update message set state = 'accepted', settled_at = created_at where campaign_id = $1`,
      [other],
    );
    expect(await recheck(id)).toMatchObject([[{ verdict: 'send' }]]);
    const cap = { max: 1, days: 5 };
    const caps = { email: cap, sms: cap, total: cap };
    await workspace({ caps: { promotion: caps, care: caps } });
    expect(await recheck(id)).toMatchObject([[{ verdict: 'exclude', reason: 'frequency-cap' }]]);
  });

  it('asks for a yes to care where it wants one', async () => {
    const customer = await world.customer({}, null);
    expect(await decide({}, [customer], care)).toEqual(['send']);
    expect(await decide({ consent: 'opt-in' }, [customer], care)).toEqual(['no-consent']);
  });

  it('keeps its own gap and gives up its day, and exempts what is transactional', async () => {
    const customer = await world.customer();
    expect(await decide({}, [customer])).toEqual(['send']);
    world.domain.clock.advance({ hours: 2 });
    expect(await decide({ minimumGap: { hours: 12 } }, [customer])).toEqual(['minimum-gap']);
    expect(await decide({ onePromotionADay: true }, [customer])).toEqual(['outranked']);
    const receipt = await world.template('transactional');
    const id = await launch({ minimumGap: { hours: 12 } }, [customer], receipt);
    expect(Object.values(await world.outcomes(id))).toEqual(['send']);
    expect(await factsOf(id)).not.toHaveProperty('campaignRules');
  });

  it('spends no more than its budget, in messages and in money', async () => {
    const customers = await world.customers(5);
    const own = { budget: { messages: 2 } };
    expect((await decide(own, customers)).sort()).toEqual(['budget', 'budget', 'budget', 'send', 'send']);
    const budget = { messages: null, moneyMinor: null, costMinor: { email: 3, sms: 10 }, reserve: null };
    await workspace({ budget });
    const more = await world.customers(3);
    expect((await decide({ budget: { moneyMinor: 8 } }, more)).sort()).toEqual(['budget', 'send', 'send']);
  });

  it('is judged by its own rules in the dry run', async () => {
    const customer = await world.customer();
    await decide({}, [customer]);
    const definition = campaignDefinitionSchema.parse(await graph({ minimumGap: { hours: 48 } }, [customer]));
    const { excluded } = await world.domain.get(DryRunRead).dryRun(definition);
    expect(excluded).toEqual([{ reason: 'minimum-gap', count: 1 }]);
  });
});

describe('a campaign that would be looser than the workspace', () => {
  const problems = async (own: CampaignPolicy) => {
    const definition = campaignDefinitionSchema.parse(await graph(own, await world.customers(1)));
    const { problems: found } = await world.domain.get(CampaignCheckRead).check(definition);
    return found
      .filter(({ path }) => path[0] === 'policy')
      .map(({ code, path, params, severity }) => ({ code, at: path.slice(1).join('.'), params, severity }));
  };

  it.each<[string, CampaignPolicy, string, string, object]>([
    [
      'more messages',
      { caps: { email: { max: 4, days: 7 } } },
      'policy-above',
      'caps.email.max',
      { limit: 3 },
    ],
    [
      'a shorter window',
      { caps: { total: { max: 1, days: 2 } } },
      'policy-below',
      'caps.total.days',
      { limit: 7 },
    ],
    ['a shorter gap', { minimumGap: { hours: 5 } }, 'policy-below', 'minimumGap.hours', { limit: 24 }],
    [
      'more patience',
      { fatigue: { messages: 6, days: 30 } },
      'policy-above',
      'fatigue.messages',
      { limit: 5 },
    ],
    ['less rest', { fatigue: { messages: 4, days: 3 } }, 'policy-below', 'fatigue.days', { limit: 14 }],
    [
      'a shorter night',
      { quietHours: { sms: { from: '22:00', to: '08:00' } } },
      'quiet-hours-looser',
      'quietHours.sms',
      { from: '21:00', to: '08:00' },
    ],
    [
      'no night',
      { quietHours: { email: { from: '09:00', to: '09:00' } } },
      'quiet-hours-empty',
      'quietHours.email',
      {},
    ],
    [
      'money without a price',
      { budget: { moneyMinor: 100 } },
      'message-cost-unknown',
      'budget.moneyMinor',
      {},
    ],
  ])('with %s is refused, and the field is named', async (_, own, code, at, params) => {
    await workspace({ minimumGap: { hours: 24 }, fatigue: { messages: 5, days: 14 } });
    expect(await problems(own)).toEqual([{ code, at, params, severity: 'error' }]);
  });

  it('may have a rule of its own where the workspace has none', async () => {
    const none = { email: null, sms: null, total: null };
    await workspace({ caps: { promotion: none, care: none }, quietHours: { email: null, sms: null } });
    const own: CampaignPolicy = {
      ...{ caps: { email: { max: 100, days: 1 } }, quietHours: { email: { from: '12:00', to: '13:00' } } },
      ...{ minimumGap: { hours: 1 }, fatigue: { messages: 20, days: 1 } },
    };
    expect(await problems(own)).toEqual([]);
  });
});
