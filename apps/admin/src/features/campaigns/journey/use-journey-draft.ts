import { useState } from 'react';
import { useShortcut } from '../../../ui';
import { changed, redone, startHistory, undone } from '../../segments/rule/history';
import type { Graph } from '../definition';
import type { EditGraph } from './journey-context';

export interface JourneyDraft {
  name: string;
  graph: Graph;
}

/** A journey with its history: Ctrl/⌘-Z takes back, Ctrl/⌘-Y or with Shift does again. */
export function useJourneyDraft(savedAtFirst: JourneyDraft, start: JourneyDraft) {
  const [saved, setSaved] = useState(savedAtFirst);
  const [history, setHistory] = useState(() => startHistory(start));
  const draft = history.present;
  const change = (next: (draft: JourneyDraft) => JourneyDraft, tag?: string): void =>
    setHistory((now) => changed(now, next(now.present), tag));
  const undo = (): void => setHistory(undone);
  const redo = (): void => setHistory(redone);
  useShortcut({ keys: 'mod+z', labelKey: 'segments.editor.undo', run: undo });
  useShortcut({ keys: 'mod+shift+z', labelKey: 'segments.editor.redo', run: redo });
  useShortcut({ keys: 'mod+y', labelKey: 'segments.editor.redo', run: redo });
  const edit: EditGraph = (next, tag) => change((now) => ({ ...now, graph: next(now.graph) }), tag);
  return {
    draft,
    change,
    edit,
    undo: history.past.length > 0 ? undo : null,
    redo: history.future.length > 0 ? redo : null,
    dirty: JSON.stringify(draft) !== JSON.stringify(saved),
    markSaved: setSaved,
    discard: () => change(() => saved),
  };
}
