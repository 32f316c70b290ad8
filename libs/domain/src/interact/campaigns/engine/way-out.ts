import type { RuleEnvironment } from '../../../differentiate/segments/rule-environment.js';
import type { RuleContext } from '../../../differentiate/segments/compiler/rule-context.js';
import { GO_ON, REACHED, TIMED_OUT } from '../definition/exits.js';
import type { AnswerStep, LaunchedStep, OutcomeStep } from '../definition/launched-definition.js';
import type { StepOf } from '../definition/step.schema.js';
import type { TrialStanding } from '../trials/trials.js';
import { LOTS, lotOf, stepSeed } from './lots.js';

/** Rules of the statement a step is taken in. */
export interface Rules {
  environment: RuleEnvironment;
  context: RuleContext;
}

/** Whether the way out depends on a segment rule, so that people must be seen with all that is known of them. */
export const asksRules = (step: LaunchedStep): boolean => step.kind === 'branch' || step.kind === 'goal';

/**
 * SQL of the arm by which somebody leaves a step that sends nothing. `b` is the row of the batch: `id`,
 * `customer_id`, `visit`, `entered_at`; rules look at the segment frame beside it.
 * @param campaignId SQL of the campaign's id
 * @param trial where the search for a split's best way stands; while it runs, who waits for its end has no arm
 */
export function wayOut(
  stepId: string,
  step: LaunchedStep,
  campaignId: string,
  rules: Rules,
  trial: TrialStanding,
): string {
  switch (step.kind) {
    case 'branch':
      return byRule(step, rules);
    case 'goal':
      return `case when ${holds(step.rule, rules)} then '${REACHED}' else '${GO_ON}' end`;
    case 'split':
      return bySplit(stepId, step, campaignId, rules, trial);
    case 'wait':
      return step.until.kind === 'event'
        ? `case when ${happened(step.until.event, rules)} then '${GO_ON}' else '${TIMED_OUT}' end`
        : `'${GO_ON}'`;
    case 'answer':
      return byAnswer(step, rules);
    case 'outcome':
      return byOutcome(step, rules);
    default:
      return `'${GO_ON}'`;
  }
}

export const holds = (rule: StepOf<'goal'>['rule'], { environment, context }: Rules): string =>
  `(${environment.compile(rule, context).predicate})`;

function byRule({ arms }: StepOf<'branch'>, rules: Rules): string {
  const cases = arms.map(
    ({ id, rule }) => `when ${holds(rule, rules)} then ${rules.context.bind(id, 'text')}`,
  );
  return `case ${cases.join(' ')} else '${GO_ON}' end`;
}

function bySplit(
  stepId: string,
  step: StepOf<'split'>,
  campaignId: string,
  rules: Rules,
  trial: TrialStanding,
): string {
  const { context } = rules;
  if (trial.kind === 'won') return context.bind(trial.arm, 'text');
  const lot = (seed: string) => lotOf('b.customer_id', stepSeed(campaignId, context.bind(seed, 'text')));
  const arm = byLot(step, lot(stepId), rules);
  if (trial.kind === 'by-lot') return arm;
  // Who tries is another lot than which way, so that each way has its share of those who try.
  const trying = context.bind((trial.trialShare / 100) * LOTS, 'bigint');
  return `case when ${lot(`${stepId} trial`)} < ${trying} then ${arm} end`;
}

function byLot({ arms }: StepOf<'split'>, lot: string, { context }: Rules): string {
  const total = arms.reduce((sum, { share }) => sum + share, 0);
  let below = 0;
  const cases = arms.map(({ id, share }) => {
    below += share;
    const limit = context.bind(Math.round((below / total) * LOTS), 'bigint');
    return `when ${lot} < ${limit} then ${context.bind(id, 'text')}`;
  });
  return `case ${cases.join(' ')} end`;
}

const happened = (event: string, { context }: Rules): string => `exists (
  select from event v
  where v.customer_id = b.customer_id and v.name = ${context.bind(event, 'text')}
    and v.at >= b.entered_at and v.at <= ${context.instant()})`;

// The answer to the invitation of the step before. Its message is found by the enrolment, so each way has its own.
function byAnswer({ arms }: AnswerStep, { context }: Rules): string {
  const within = (operator: string, score: number | undefined) =>
    score === undefined ? [] : [`r.score ${operator} ${context.bind(score, 'numeric')}`];
  const cases = arms.map(({ id, leastScore, mostScore }) => {
    const bounds = ['r.score is not null', ...within('>=', leastScore), ...within('<=', mostScore)];
    return `when ${bounds.join(' and ')} then ${context.bind(id, 'text')}`;
  });
  return `coalesce((
    select ${cases.length === 0 ? `'${GO_ON}'` : `case ${cases.join(' ')} else '${GO_ON}' end`}
    from message m join survey_response r on r.message_id = m.id
    where m.enrolment_id = b.id and m.visit = b.visit - 1), '${TIMED_OUT}')`;
}

const RECORDS: Record<OutcomeStep['of'], string> = { task: 'task', webhook: 'webhook_call' };

// What came of the task or the call of the step before. A task that was dropped has no outcome, and so no arm.
function byOutcome({ of, arms }: OutcomeStep, { context }: Rules): string {
  const known = context.bind(
    arms.map(({ id }) => id),
    'text[]',
  );
  return `coalesce((
    select case when o.outcome = any (${known}) then o.outcome else '${GO_ON}' end
    from ${RECORDS[of]} o
    where o.enrolment_id = b.id and o.visit = b.visit - 1 and o.settled_at is not null), '${TIMED_OUT}')`;
}
