import { type WayAt, copyStep, insertFirst, insertStep, removeStep } from './graph/edits';
import { nextOf } from './graph/ways';
import { useJourney } from './journey-context';
import { type KnownKind, newStep } from './step-kinds';

export interface Edits {
  insert: (at: WayAt | 'first', kind: KnownKind) => void;
  copy: (id: string) => void;
  remove: (id: string) => void;
}

/** What can be done with whole steps; each leaves the step one would look at next chosen. */
export function useEdits(): Edits | null {
  const { graph, edit, select } = useJourney();
  if (!edit) return null;
  return {
    insert: (at, kind) => {
      const { id, step } = newStep(graph, kind);
      edit((now) => (at === 'first' ? insertFirst(now, id, step) : insertStep(now, at, id, step)));
      select(id);
    },
    copy: (id) => {
      const copied = copyStep(graph, id);
      if (!copied) return;
      edit(() => copied.graph);
      select(copied.id);
    },
    remove: (id) => {
      const step = graph.steps[id];
      const left = removeStep(graph, id);
      if (!step || left === graph) return;
      edit(() => left);
      select(nextOf(step).find((next) => next in left.steps) ?? left.start);
    },
  };
}
