import type { RuleContext } from '../compiler/rule-context.js';
import { type CheckedCondition, field, type SegmentField } from './segment-field.js';

/** When something happened with a customer's messages: which rows count, and their instant. */
interface Happening {
  from: string;
  at: string;
  campaign: string;
}

const sent: Happening = {
  from: `from message m where m.customer_id = c.id and m.state = 'accepted'`,
  at: 'm.settled_at',
  campaign: 'm.campaign_id',
};

/** Machines open and click too; only what a human did counts. */
const reacted = (kind: 'opened' | 'clicked' | 'answered'): Happening => ({
  from: `from reaction r where r.customer_id = c.id and r.kind = '${kind}' and r.verdict = 'human'`,
  at: 'r.at',
  campaign: 'r.campaign_id',
});

function limited(
  { from, at, campaign }: Happening,
  condition: CheckedCondition,
  context: RuleContext,
): string {
  const ofCampaign =
    condition.campaign === undefined ? 'true' : `${campaign} = ${context.bind(condition.campaign, 'bigint')}`;
  return `${from} and ${ofCampaign} and ${context.within(at, condition.within)}`;
}

const happened = (name: string, happening: Happening): SegmentField =>
  field({
    key: `messages.${name}`,
    family: 'messages',
    type: 'boolean',
    operators: ['is'],
    params: { campaign: false, within: false },
    // What is shown is when it last happened.
    value: (condition, context) => `(select max(${happening.at}) ${limited(happening, condition, context)})`,
    test: (condition, context) =>
      `${condition.value === true ? '' : 'not '}exists (select ${limited(happening, condition, context)})`,
  });

/** What became of the messages the customers got. */
export const reactionFields: SegmentField[] = [
  happened('sent', sent),
  happened('opened', reacted('opened')),
  happened('clicked', reacted('clicked')),
  happened('answered', reacted('answered')),
];
