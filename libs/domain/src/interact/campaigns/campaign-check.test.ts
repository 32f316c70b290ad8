import { compileTemplate, gallery } from '@roundtrip/templates';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../policy/policy.schema.js';
import { checkCampaign, isLaunchable } from './campaign-check.js';
import type { CampaignContext, ContextTemplate } from './check/campaign-context.js';
import { type CampaignDefinition, campaignDefinitionSchema } from './campaign-definition.js';

async function fromGallery(id: string): Promise<ContextTemplate> {
  const starter = gallery.find((each) => each.id === id);
  if (!starter) throw new Error(`the gallery has no ${id}`);
  return { archived: false, ...(await compileTemplate(starter.source)) };
}

const vip = await fromGallery('vip-thanks');
const survey = await fromGallery('satisfaction-survey');

async function careSms(text: string): Promise<ContextTemplate> {
  const source = { channel: 'sms', purpose: 'care', defaultLocale: 'en', content: { en: { text } } } as const;
  return { archived: false, ...(await compileTemplate(source)) };
}
const plain = await careSms('Hello');

/** What one definition with one of each may name; null where it is not there. */
interface Named {
  segment: { members: number; reachable: boolean; isList?: boolean } | null;
  template: ContextTemplate | null;
  offer: { archived: boolean } | null;
  survey: { open: boolean } | null;
  /** Consents nobody has given. */
  unconsented: string[];
}

function codes(definition: object, context: Partial<Named>): string[] {
  const full = campaignDefinitionSchema.parse({
    trigger: { kind: 'now' },
    segmentId: 1,
    templateId: 2,
    ...definition,
  });
  return problems(full, context).map(
    ({ severity, code, path }) => `${severity} ${code} at ${path.join('.')}`,
  );
}

const one = <T>(id: number, value: T | null | undefined): ReadonlyMap<number, T> =>
  new Map(value === null || value === undefined ? [] : [[id, value]]);

function problems(definition: CampaignDefinition, named: Partial<Named>) {
  const { segment = { members: 9, reachable: true }, template = plain, offer, survey: asked } = named;
  const now = new Date('2026-11-22T04:00:00Z');
  const nothing = { festival: null, survey: null, leftSegment: null, offer: null };
  const context: CampaignContext = {
    trigger: { now, timeZone: 'Asia/Shanghai', named: { ...nothing, eventsSeen: [], productsWithCycle: 0 } },
    segments: one(1, segment && { ...segment, isList: segment.isList ?? false }),
    isReachable: segment?.reachable ?? false,
    unconsented: new Set(named.unconsented),
    templates: one(2, template),
    offers: one(3, offer && { channels: [], ...offer }),
    surveys: one(4, asked),
    assignees: new Set([1]),
    webhooks: { origins: new Set(['https://crm.example']), refuses: (url) => url.includes('10.0.0.1') },
    textFaults: [],
    ruleFaults: [],
    policy: policySchema.parse({}),
  };
  return checkCampaign(definition, context);
}

describe('the check of a campaign', () => {
  it('passes what is whole', () => {
    expect(codes({}, {})).toEqual([]);
  });

  it('asks for what is open', () => {
    expect(codes({ segmentId: null, templateId: null }, { segment: null, template: null })).toEqual([
      'error segment-needed at audience.segmentIds',
      'error template-needed at steps.send.templateId',
    ]);
  });

  it('finds what was deleted or archived meanwhile', () => {
    const gone = { segment: null, template: null, offer: null, survey: null };
    expect(codes({ offerId: 3, surveyId: 4 }, gone)).toEqual([
      'error segment-missing at audience.segmentIds.0',
      'error template-missing at steps.send.templateId',
      'error offer-missing at steps.send.offerId',
      'error survey-missing at steps.send.surveyId',
    ]);
    expect(codes({}, { template: { ...plain, archived: true } })).toEqual([
      'error template-archived at steps.send.templateId',
    ]);
    expect(codes({ offerId: 3 }, { offer: { archived: true } })).toEqual([
      'error offer-archived at steps.send.offerId',
    ]);
    expect(codes({ surveyId: 4 }, { template: survey, survey: { open: false } })).toEqual([
      'error survey-closed at steps.send.surveyId',
    ]);
  });

  it('needs an offer where the template would leave a hole, and warns where a part is left out', async () => {
    const template = await careSms('Your code: {{offer.code}}');
    const offer = { archived: false };
    expect(codes({}, { template })).toEqual(['error offer-needed at steps.send.offerId']);
    expect(codes({}, { template: vip })).toEqual([
      'warning no-hold-out at audience.holdOut',
      'warning offer-not-chosen at steps.send.offerId',
    ]);
    expect(codes({ offerId: 3 }, { template, offer })).toEqual([]);
    expect(codes({ offerId: 3 }, { template: plain, offer })).toEqual([
      'warning offer-not-mentioned at steps.send.offerId',
    ]);
  });

  it('needs a survey where the template links to one, and warns where it does not', () => {
    expect(codes({}, { template: survey })).toEqual(['error survey-needed at steps.send.surveyId']);
    expect(codes({ surveyId: 4 }, { survey: { open: true } })).toEqual([
      'warning survey-not-mentioned at steps.send.surveyId',
    ]);
  });

  it('hands on what is wrong with the template', async () => {
    const content = { 'zh-CN': { text: '您好' } };
    const source = { channel: 'sms', purpose: 'promotion', defaultLocale: 'zh-CN', content } as const;
    const template = { archived: false, ...(await compileTemplate(source)) };
    const found = problems(
      campaignDefinitionSchema.parse({ trigger: { kind: 'now' }, segmentId: 1, templateId: 2 }),
      {
        template,
      },
    );
    expect(found.map(({ code, params }) => [code, params['problem'], params['locale']])).toEqual([
      ['no-hold-out', undefined, undefined],
      ['template-problem', 'sms-signature-missing', 'zh-CN'],
      ['template-problem', 'sms-opt-out-missing', 'zh-CN'],
    ]);
    expect(isLaunchable(found)).toBe(false);
  });

  it('warns of a consent nobody of the audience has given', () => {
    expect(codes({}, { unconsented: ['sms care'] })).toEqual([
      'warning nobody-consents at steps.send.templateId',
    ]);
    expect(codes({}, { unconsented: ['email care', 'sms promotion'] })).toEqual([]);
  });

  it('warns of an SMS that is charged as more than three, in its longest language', async () => {
    expect(codes({}, { template: await careSms('x'.repeat(459)) })).toEqual([]);
    expect(codes({}, { template: await careSms('x'.repeat(460)) })).toEqual([
      'warning sms-long at steps.send.templateId',
    ]);
  });

  it('warns of a promotion that goes on for ever without a cap', () => {
    const context = { template: vip, offer: { archived: false } };
    const daily = { trigger: { kind: 'cron', cron: '0 9 * * *' }, offerId: 3 };
    expect(codes(daily, context)).toEqual([
      'warning no-hold-out at audience.holdOut',
      'warning no-entry-cap at audience.entryCap',
    ]);
    expect(codes({ offerId: 3 }, context)).toEqual(['warning no-hold-out at audience.holdOut']);
  });

  it('wants the lists, offers and surveys of steps that do something to be there', () => {
    const list = (segmentId: number | null) => ({ kind: 'list', segmentId });
    const graph = {
      ...{ version: 2, trigger: { kind: 'now' }, audience: { segmentIds: [1] }, start: 'note' },
      steps: {
        note: { kind: 'update', changes: [list(null), list(1), list(7)], next: 'give' },
        give: { kind: 'offer', next: 'thank' },
        thank: { kind: 'offer', offerId: 3, next: 'ask' },
        ask: { kind: 'survey', templateId: 2 },
      },
    };
    const found = problems(campaignDefinitionSchema.parse(graph), { template: survey, offer: null });
    expect(found.map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual([
      'list-needed at steps.note.changes.0.segmentId',
      'list-missing at steps.note.changes.1.segmentId',
      'list-missing at steps.note.changes.2.segmentId',
      'offer-to-choose at steps.give.offerId',
      'offer-missing at steps.thank.offerId',
      'survey-needed at steps.ask.surveyId',
    ]);
  });

  it('refuses a time that has passed on the workspace’s clocks', () => {
    expect(codes({ trigger: { kind: 'at', at: '2026-11-22T11:59' } }, {})).toEqual([
      'error at-in-the-past at trigger.at',
    ]);
    expect(codes({ trigger: { kind: 'at', at: '2026-11-22T12:01' } }, {})).toEqual([]);
  });

  it('refuses a cron expression that cannot be read, one that runs all the time, and one that never does', () => {
    expect(codes({ trigger: { kind: 'cron', cron: 'daily' } }, {})).toEqual([
      'error cron-invalid at trigger.cron',
    ]);
    expect(codes({ trigger: { kind: 'cron', cron: '* * * * *' } }, {})).toEqual([
      'error cron-too-often at trigger.cron',
    ]);
    expect(codes({ trigger: { kind: 'cron', cron: '0 9 30 2 *' } }, {})).toEqual([
      'error cron-never at trigger.cron',
    ]);
  });

  it('warns of an audience that nobody is in, or nobody of whom can be reached', () => {
    const empty = { members: 0, reachable: false };
    expect(codes({}, { segment: empty })).toEqual(['warning segment-empty at audience.segmentIds']);
    expect(codes({ trigger: { kind: 'segment-entered' } }, { segment: empty })).toEqual([]);
    expect(codes({}, { segment: { members: 9, reachable: false } })).toEqual([
      'warning nobody-reachable at audience.segmentIds',
    ]);
  });
});
