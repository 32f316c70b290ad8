import type { RuleContext } from '../compiler/rule-context.js';
import type { RowSource } from '../compiler/shared-rows.js';
import { happened } from './happened-field.js';
import type { CheckedCondition, SegmentField } from './segment-field.js';

const messages: RowSource = { from: 'message m', customer: 'm.customer_id', at: 'm.settled_at' };
const reactions: RowSource = { from: 'reaction r', customer: 'r.customer_id', at: 'r.at' };

const ofCampaign = (column: string, { campaign }: CheckedCondition, context: RuleContext): string[] =>
  campaign === undefined ? [] : [`${column} = ${context.bind(campaign, 'bigint')}`];

/** Machines open and click too; only what a human did counts. */
const reacted = (kind: 'opened' | 'clicked' | 'answered'): SegmentField =>
  happened({
    key: `messages.${kind}`,
    family: 'messages',
    source: reactions,
    params: { campaign: false },
    where: (condition, context) => [
      `r.kind = '${kind}' and r.verdict = 'human'`,
      ...ofCampaign('r.campaign_id', condition, context),
    ],
  });

/** What became of the messages the customers got. */
export const reactionFields: SegmentField[] = [
  happened({
    key: 'messages.sent',
    family: 'messages',
    source: messages,
    params: { campaign: false },
    where: (condition, context) => [
      `m.state = 'accepted'`,
      ...ofCampaign('m.campaign_id', condition, context),
    ],
  }),
  reacted('opened'),
  reacted('clicked'),
  reacted('answered'),
];
