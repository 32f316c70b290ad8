import { asProblem, type Fault, useApiAsk } from '../../../api';
import { useDebounced } from '../../../ui';
import type { Fields } from '../rule/conditions';
import { type GroupDraft, toRule } from '../rule/draft';
import { placeFaults } from '../rule/draft-paths';
import { isSayable } from '../rule/is-sayable';

export type SegmentCount = NonNullable<ReturnType<typeof useApiAsk<'/api/segments/count'>>['data']>;

export interface LiveCount {
  /** How many: known first. */
  customers: number | undefined;
  /** Whether that is older than the rule. */
  counting: boolean;
  /** What else there is to say of them. */
  count: SegmentCount | undefined;
  /** Whether that is older than the rule. */
  describing: boolean;
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

/**
 * How many a rule would give, a moment after the last key; nothing is asked while conditions are unfinished. The number
 * is asked for alone, and what else there is to say of them once it is there.
 */
export function useCount(root: GroupDraft, fields: Fields): LiveCount {
  const settled = useDebounced(root, STILL_MS);
  const sayable = isSayable(settled, fields);
  const question = sayable ? { rule: toRule(settled) } : null;
  const answer = useApiAsk('/api/segments/size', question);
  const isKnown = answer.isSuccess && !answer.isPlaceholderData;
  const rest = useApiAsk('/api/segments/count', isKnown ? question : null);
  const { byNode } = placeFaults(settled, answer.error ? asProblem(answer.error).errors : []);
  const unfinished = !isSayable(root, fields);
  const counting = !unfinished && (answer.isFetching || settled !== root);
  return {
    customers: answer.data?.customers,
    counting,
    count: rest.data,
    describing: counting || (!unfinished && (rest.isFetching || rest.isPlaceholderData)),
    unfinished,
    faults: byNode,
    warnings: placeFaults(settled, sayable ? (answer.data?.warnings ?? []).map(toFault) : []).byNode,
    asked: sayable ? settled : null,
    error: byNode.size === 0 ? (answer.error ?? rest.error) : null,
    retry: () => void (answer.error ? answer : rest).refetch(),
  };
}
