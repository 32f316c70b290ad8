import type { RuleEnvironment } from '../../../differentiate/segments/rule-environment.js';
import type { SegmentRule } from '../../../differentiate/segments/rule/segment-rule.js';
import type { Fault } from '../../../kernel/errors.js';
import type { CampaignDefinition } from '../campaign-definition.js';
import type { Step } from '../definition/step.schema.js';

type Placed = { rule: SegmentRule; path: Fault['path'] };

/** What is wrong with the rules a campaign asks; paths lead into the definition. */
export function ruleFaults({ goal, steps }: CampaignDefinition, environment: RuleEnvironment): Fault[] {
  const rules: Placed[] = [
    ...(goal === null ? [] : [{ rule: goal, path: ['goal'] }]),
    ...Object.entries(steps).flatMap(([id, step]) => rulesOf(step, ['steps', id])),
  ];
  return rules.flatMap(({ rule, path }) =>
    environment.faultsOf(rule).map((fault) => ({ ...fault, path: [...path, ...fault.path] })),
  );
}

function rulesOf(step: Step, path: Fault['path']): Placed[] {
  if (step.kind === 'goal') return [{ rule: step.rule, path }];
  if (step.kind === 'branch') return step.arms.map(({ rule }, at) => ({ rule, path: [...path, 'arms', at] }));
  return [];
}
