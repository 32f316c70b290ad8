import { useApiAsk } from '../../../api';
import { useDebounced } from '../../../ui';
import type { Definition } from '../definition';
import { graphOf } from '../one-message';

/** A pause after which a changed definition is looked at. */
const PAUSE_MS = 500;

/** Everything that is to be known before a launch: what is wrong, and who would get it at this moment. */
export function useCheck(definition: Definition) {
  // Compared as text, for every change makes a new object.
  const settled = JSON.parse(useDebounced(JSON.stringify(definition), PAUSE_MS)) as Definition;
  const named = settled.segmentId !== null && settled.templateId !== null;
  const question = { definition: graphOf(settled) };
  const checked = useApiAsk('/api/campaigns/check', question);
  const trial = useApiAsk('/api/campaigns/dry-run', named ? question : null);
  const problems = checked.data;
  const count = (severity: 'error' | 'warning'): number =>
    problems?.filter((problem) => problem.severity === severity).length ?? 0;
  return {
    problems,
    errors: count('error'),
    warnings: count('warning'),
    /** Null until a segment and a template are chosen. */
    dryRun: named ? trial.data : null,
    busy: checked.isFetching || trial.isFetching,
    error: checked.error ?? (named ? trial.error : null),
    again: () => {
      void checked.refetch();
      if (named) void trial.refetch();
    },
  };
}
export type Check = ReturnType<typeof useCheck>;
export type DryRun = NonNullable<Check['dryRun']>;
export type Verdict = DryRun['sample'][number];
