import type { FrequencyCap } from '../../policy/policy-parts.js';
import type { CampaignPolicy } from '../../policy/own/campaign-policy.schema.js';
import { covers } from '../../policy/own/covering-hours.js';
import type { Policy } from '../../policy/policy.schema.js';
import type { CampaignProblem } from '../campaign.schema.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import { sendsOf } from '../definition/graph.js';
import type { CampaignContext } from './campaign-context.js';
import { error } from './problem.js';

type CappedPurpose = keyof Policy['caps'];
type Path = CampaignProblem['path'];

const CHANNELS = ['email', 'sms'] as const;

/** The campaign's own rules: none may be looser than the workspace's, for it would hold nobody back. */
export function checkPolicy(definition: CampaignDefinition, context: CampaignContext): CampaignProblem[] {
  const { policy: own } = definition;
  if (!own) return [];
  const { policy } = context;
  return [
    ...checkCaps(own, policy, cappedPurposes(definition, context)),
    ...CHANNELS.flatMap((channel) => checkHours(own, policy, channel)),
    ...atLeast(['minimumGap', 'hours'], own.minimumGap?.hours, policy.minimumGap?.hours),
    ...atMost(['fatigue', 'messages'], own.fatigue?.messages, policy.fatigue?.messages),
    ...atLeast(['fatigue', 'days'], own.fatigue?.days, policy.fatigue?.days),
    ...checkBudget(own, policy),
  ];
}

/** Of the campaign's messages; both where it has none yet. */
function cappedPurposes(definition: CampaignDefinition, { templates }: CampaignContext): CappedPurpose[] {
  const sent = sendsOf(definition).map(
    ([, { templateId }]) => templates.get(templateId ?? 0)?.compiled.purpose,
  );
  const found = (['promotion', 'care'] as const).filter((purpose) => sent.includes(purpose));
  return found.length > 0 ? found : ['promotion', 'care'];
}

// A cap that holds back promotions is of use to a campaign that sends care as well, where more is allowed: it must be
// stricter than the loosest.
function checkCaps(
  { caps = {} }: CampaignPolicy,
  policy: Policy,
  purposes: CappedPurpose[],
): CampaignProblem[] {
  return ([...CHANNELS, 'total'] as const).flatMap((of) => {
    const workspaces = purposes.map((purpose) => policy.caps[purpose][of]);
    const set = workspaces.filter((cap): cap is FrequencyCap => cap !== null);
    if (set.length < workspaces.length) return [];
    return [
      ...atMost(['caps', of, 'max'], caps[of]?.max, Math.max(...set.map(({ max }) => max))),
      ...atLeast(['caps', of, 'days'], caps[of]?.days, Math.min(...set.map(({ days }) => days))),
    ];
  });
}

function checkHours(
  own: CampaignPolicy,
  policy: Policy,
  channel: (typeof CHANNELS)[number],
): CampaignProblem[] {
  const [hours, workspaces] = [own.quietHours?.[channel], policy.quietHours[channel]];
  const path: Path = ['policy', 'quietHours', channel];
  if (!hours) return [];
  if (hours.from === hours.to)
    return [error('quiet-hours-empty', path, 'Hours that begin when they end are none.')];
  if (!workspaces || covers(hours, workspaces)) return [];
  const { from, to } = workspaces;
  return [
    error('quiet-hours-looser', path, `It must be quiet from ${from} to ${to} at least.`, { from, to }),
  ];
}

/** What a message costs is said in the workspace's budget. */
function checkBudget({ budget }: CampaignPolicy, policy: Policy): CampaignProblem[] {
  const { email, sms } = policy.budget?.costMinor ?? { email: 0, sms: 0 };
  if (budget?.moneyMinor === undefined || email + sms > 0) return [];
  const message = 'Nobody has said what a message costs, so no money can be counted.';
  return [error('message-cost-unknown', ['policy', 'budget', 'moneyMinor'], message)];
}

const atMost = (at: Path, own: number | undefined, limit: number | undefined): CampaignProblem[] =>
  own === undefined || limit === undefined || own <= limit
    ? []
    : [
        error(
          'policy-above',
          ['policy', ...at],
          `The workspace allows ${limit}; a campaign may allow less, not more.`,
          { limit },
        ),
      ];

const atLeast = (at: Path, own: number | undefined, limit: number | undefined): CampaignProblem[] =>
  own === undefined || limit === undefined || own >= limit
    ? []
    : [
        error(
          'policy-below',
          ['policy', ...at],
          `The workspace asks for ${limit}; a campaign may ask for more, not less.`,
          { limit },
        ),
      ];
