import { type ReactNode, useState } from 'react';
import { asProblem, type Fault } from '../../../api';
import { useLeaveGuard } from '../../../ui';
import { toRule } from '../rule/draft';
import { placeFaults } from '../rule/draft-paths';
import type { SegmentRule } from '../rule/rule';
import type { SegmentDraft } from './use-segment-draft';

export interface SegmentBody {
  name: string;
  description: string;
  rule: SegmentRule;
}

/** Saves and says where to go next; called once the guard on unsaved work is off. */
export type SaveSegment = (body: SegmentBody) => Promise<() => void>;

interface Refusal {
  error: unknown;
  byNode: ReadonlyMap<string, Fault[]>;
  name: Fault[];
  rest: Fault[];
}

interface Saving {
  save: () => void;
  busy: boolean;
  /** Why the last save was refused; gone with the next edit. */
  refusal: Refusal | null;
  dialog: ReactNode;
}

const isOfName = ({ path }: Fault): boolean => path[0] === 'name';

function refusalOf(error: unknown, { root }: SegmentDraft): Refusal {
  const { byNode, rest } = placeFaults(root, asProblem(error).errors);
  return { error, byNode, name: rest.filter(isOfName), rest: rest.filter((fault) => !isOfName(fault)) };
}

export function useSave(draft: SegmentDraft, dirty: boolean, onSave: SaveSegment): Saving {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ draft: SegmentDraft; refusal: Refusal } | null>(null);
  const { dialog, release } = useLeaveGuard(dirty);
  const save = async (): Promise<void> => {
    setBusy(true);
    setRefused(null);
    try {
      const { name, description, root } = draft;
      const goOn = await onSave({ name, description, rule: toRule(root) });
      release();
      goOn();
    } catch (error) {
      setRefused({ draft, refusal: refusalOf(error, draft) });
    } finally {
      setBusy(false);
    }
  };
  return {
    save: () => void save(),
    busy,
    refusal: refused?.draft === draft ? refused.refusal : null,
    dialog,
  };
}
