import { asProblem, type Fault, useApiAsk } from '../../../api';
import { useDebounced } from '../../../ui';
import type { Fields } from '../rule/conditions';
import { type GroupDraft, toRule } from '../rule/draft';
import { placeFaults } from '../rule/draft-paths';
import { isSayable } from '../rule/is-sayable';

export type SegmentCount = NonNullable<ReturnType<typeof useApiAsk<'/api/segments/count'>>['data']>;

export interface LiveCount {
  count: SegmentCount | undefined;
  /** Whether what is shown is older than the rule. */
  counting: boolean;
  /** Conditions still want a value. */
  unfinished: boolean;
  faults: ReadonlyMap<string, Fault[]>;
  /** Conditions that no customer can meet together, by node. */
  warnings: ReadonlyMap<string, Fault[]>;
  /** The rule that was asked about; null for one that can't be asked about yet. */
  asked: GroupDraft | null;
  /** A failure that is no fault of the rule. */
  error: unknown;
  retry: () => void;
}

const STILL_MS = 350;

type Warning = SegmentCount['warnings'][number];

const toFault = ({ params, ...warning }: Warning): Fault => ({ ...warning, params: params ?? {} });

/** How many a rule would give, a moment after the last key; nothing is asked while conditions are unfinished. */
export function useCount(root: GroupDraft, fields: Fields): LiveCount {
  const settled = useDebounced(root, STILL_MS);
  const sayable = isSayable(settled, fields);
  const answer = useApiAsk('/api/segments/count', sayable ? { rule: toRule(settled) } : null);
  const { byNode } = placeFaults(settled, answer.error ? asProblem(answer.error).errors : []);
  const unfinished = !isSayable(root, fields);
  return {
    count: answer.data,
    counting: !unfinished && (answer.isFetching || settled !== root),
    unfinished,
    faults: byNode,
    warnings: placeFaults(settled, sayable ? (answer.data?.warnings ?? []).map(toFault) : []).byNode,
    asked: sayable ? settled : null,
    error: byNode.size === 0 ? answer.error : null,
    retry: () => void answer.refetch(),
  };
}
