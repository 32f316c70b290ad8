import { asProblem, useApiAsk } from '../../../api';
import { useDebounced } from '../../../ui';
import type { CampaignProblem, Graph } from '../definition';
import { tidied } from '../journey/graph/edits';
import { inOrder } from '../journey/graph/ways';

/** A pause after which a changed definition is looked at. */
const PAUSE_MS = 500;

/** Whether it is said for whom it is, and what the first message is. */
function isNamed(graph: Graph): boolean {
  const sends = inOrder(graph).flatMap((id) => {
    const step = graph.steps[id];
    return step?.kind === 'send' ? [step] : [];
  });
  return graph.audience.segmentIds.length > 0 && typeof sends[0]?.templateId === 'number';
}

/** What a refused definition is refused for, as problems of it. */
const refusals = (error: unknown): CampaignProblem[] =>
  asProblem(error)
    .errors.filter(({ path }) => path[0] === 'definition')
    .map((fault) => ({ ...fault, path: fault.path.slice(1), severity: 'error' }));

/** Everything that is to be known before a launch: what is wrong, and who would get it at this moment. */
export function useCheck(graph: Graph) {
  // Compared as text, for every change makes a new object. Where steps stand on the screen changes nothing.
  const settled = JSON.parse(useDebounced(JSON.stringify(tidied(graph)), PAUSE_MS)) as Graph;
  const question = { definition: settled };
  const checked = useApiAsk('/api/campaigns/check', question);
  const refused = checked.error ? refusals(checked.error) : [];
  const named = isNamed(settled) && refused.length === 0;
  const trial = useApiAsk('/api/campaigns/dry-run', named ? question : null);
  const problems = refused.length > 0 ? refused : checked.data;
  const count = (severity: 'error' | 'warning'): number =>
    problems?.filter((problem) => problem.severity === severity).length ?? 0;
  return {
    problems,
    errors: count('error'),
    warnings: count('warning'),
    /** What was looked at last; changes a moment after what is on the screen. */
    settled,
    /** Null until a segment and a template are chosen. */
    dryRun: named ? trial.data : null,
    busy: checked.isFetching || trial.isFetching,
    error: (refused.length > 0 ? null : checked.error) ?? (named ? trial.error : null),
    again: () => {
      void checked.refetch();
      if (named) void trial.refetch();
    },
  };
}
export type Check = ReturnType<typeof useCheck>;

/** Of a campaign that runs: what starts it was weighed at its launch, and half of it may be past. */
export function withoutStart(check: Check): Check {
  const problems = check.problems?.filter(({ path }) => path[0] !== 'trigger');
  const errors = problems?.filter(({ severity }) => severity === 'error').length ?? 0;
  return { ...check, problems, errors, warnings: (problems?.length ?? 0) - errors };
}

export type DryRun = NonNullable<Check['dryRun']>;
export type Verdict = DryRun['sample'][number];
