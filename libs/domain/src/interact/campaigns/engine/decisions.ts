import { Injectable } from '@nestjs/common';
import { CouponsService } from '../../../customize/offers/coupons.service.js';
import { segmentFrame } from '../../../differentiate/segments/compiler/segment-frame.js';
import { RuleEnvironments } from '../../../differentiate/segments/rule-environment.js';
import type { Tx } from '../../../database/database.js';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import type { WorkspaceSettings } from '../../../workspace/workspace-settings.js';
import type { OwnPolicy } from '../../policy/own/own-rules.js';
import { PolicyService } from '../../policy/policy.service.js';
import { sharedFacts } from '../../templates/message-facts.js';
import type { LaunchedSend } from '../definition/launched-definition.js';
import { decide, type DecideOperands, WOULD_GET } from './decide.sql.js';
import { besidePeople, type Bind, wayOn } from './due-on-entry.js';
import { LANES, rulingOf } from './ruling.js';
import type { Turn } from './turn.js';
import { holds, type Rules } from './way-out.js';

const BATCH = 5000;
const BATCH_MEMORY = "set local work_mem = '32MB'";

/** Decides about customers who have come to a send step: who gets the message, who does not, and why. */
@Injectable()
export class Decisions {
  constructor(
    private readonly policy: PolicyService,
    private readonly workspace: WorkspaceService,
    private readonly environments: RuleEnvironments,
    private readonly coupons: CouponsService,
  ) {}

  /** Decides one batch. The caller holds the shard. */
  async take(tx: Tx, turn: Turn, send: LaunchedSend): Promise<void> {
    const workspace = await this.workspace.read();
    const [rules] = await this.policy.verdictParameters(turn.now, tx, ownPolicy(turn));
    const environment = await this.environments.lenient(tx);
    const context = environment.open();
    const bind: Bind = (value, type) => context.bind(value, type);
    const operands = {
      rules: bind(rules, 'jsonb'),
      ...ofTurn(turn, bind),
      ...ofMessage(send, bind),
      assigned: isAssigned(turn, send),
      offerRefusals: await this.offerRefusals(tx, turn, send, { environment, context }),
      ...ofWorkspace(workspace, turn.now, bind),
      ...ofNext(turn, send, bind),
      reached: reached(turn, { environment, context }),
    };
    await tx.run(BATCH_MEMORY);
    await tx.run(decide(operands), context.parameters.values);
  }

  private async offerRefusals(tx: Tx, turn: Turn, send: LaunchedSend, rules: Rules): Promise<string | null> {
    if (send.offerId === null) return null;
    return this.coupons.refusals(tx, {
      ...{
        ...rules,
        offerId: send.offerId,
        now: turn.now,
        people: WOULD_GET,
        assigned: isAssigned(turn, send),
      },
      customers: 'array(select customer_id from turn)',
    });
  }
}

function ownPolicy({ version: { campaignId, definition } }: Turn): OwnPolicy | undefined {
  return definition.policy && { policy: definition.policy, campaignId };
}

type Operands<K extends keyof DecideOperands> = Pick<DecideOperands, K>;

function ofTurn(
  { version, step, shard, now, timeZone }: Turn,
  bind: Bind,
): Operands<
  | ('now' | 'zone' | 'campaign' | 'version' | 'step' | 'shard' | 'limit')
  | ('receivedSince' | 'tooLateBefore' | 'refusal')
> {
  const { receivedSince, tooLateBefore, refusal } = rulingOf(version, now);
  return {
    now: bind(now, 'timestamptz'),
    zone: bind(timeZone, 'text'),
    campaign: bind(version.campaignId, 'bigint'),
    version: bind(version.versionId, 'bigint'),
    step: bind(step, 'text'),
    shard: bind(shard, 'int'),
    limit: bind(BATCH, 'int'),
    receivedSince: bind(receivedSince, 'timestamptz'),
    tooLateBefore: bind(tooLateBefore, 'timestamptz'),
    refusal: bind(refusal, 'text'),
  };
}

function ofMessage(
  { message, offerId, surveyId }: LaunchedSend,
  bind: Bind,
): Operands<
  'channel' | 'purpose' | 'templateVersion' | 'survey' | 'lane' | 'locales' | 'defaultLocale' | 'offer'
> {
  return {
    channel: bind(message.channel, 'text'),
    purpose: bind(message.purpose, 'text'),
    templateVersion: bind(message.templateVersionId, 'bigint'),
    survey: bind(surveyId, 'bigint'),
    lane: bind(LANES[message.purpose], 'smallint'),
    locales: bind(message.locales, 'text[]'),
    defaultLocale: bind(message.defaultLocale, 'text'),
    offer: offerId === null ? null : bind(offerId, 'bigint'),
  };
}

/** Whether the campaign has a step that assigns the offer the message speaks of. */
const isAssigned = ({ version: { definition } }: Turn, { offerId }: LaunchedSend): boolean =>
  Object.values(definition.steps).some((step) => step.kind === 'offer' && step.offerId === offerId);

const ofWorkspace = (
  workspace: WorkspaceSettings,
  now: Date,
  bind: Bind,
): Operands<'shared' | 'locale' | 'currency'> => ({
  shared: bind(JSON.stringify(sharedFacts(workspace, now)), 'jsonb'),
  locale: bind(workspace.locale, 'text'),
  currency: bind(workspace.currency, 'text'),
});

function ofNext(
  { version: { definition }, now, timeZone }: Turn,
  { next }: LaunchedSend,
  bind: Bind,
): Operands<'next' | 'due' | 'dueFrom'> {
  return {
    next: bind(next, 'text'),
    due: wayOn({ definition, ways: [next], next: 's.next', at: bind(now, 'timestamptz'), timeZone, bind }),
    dueFrom: besidePeople(definition, [next], 's.customer_id'),
  };
}

function reached({ version }: Turn, rules: Rules): string | null {
  const { goal } = version.definition;
  if (goal === null) return null;
  const predicate = holds(goal, rules);
  const limit = (id: string) => `${id} = any (array(select customer_id from turn))`;
  return `select c.id from ${segmentFrame(rules.context, { kind: 'few', limit })} where ${predicate}`;
}
