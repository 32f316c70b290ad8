import { useState } from 'react';
import { useShortcut } from '../../../ui';
import type { GroupDraft } from '../rule/draft';
import { changed, redone, startHistory, undone } from '../rule/history';

/** A segment as it stands in the editor. */
export interface SegmentDraft {
  name: string;
  description: string;
  root: GroupDraft;
}

export interface SegmentEditing {
  draft: SegmentDraft;
  change: (change: Partial<Omit<SegmentDraft, 'root'>>, tag: string) => void;
  editRule: (change: (root: GroupDraft) => GroupDraft, tag?: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  discard: () => void;
}

/** A draft with its history: Ctrl/⌘-Z takes back, Ctrl/⌘-Y or with Shift does again. */
export function useSegmentDraft(start: SegmentDraft): SegmentEditing {
  const [history, setHistory] = useState(() => startHistory(start));
  const undo = (): void => setHistory(undone);
  const redo = (): void => setHistory(redone);
  useShortcut({ keys: 'mod+z', labelKey: 'segments.editor.undo', run: undo });
  useShortcut({ keys: 'mod+shift+z', labelKey: 'segments.editor.redo', run: redo });
  useShortcut({ keys: 'mod+y', labelKey: 'segments.editor.redo', run: redo });
  return {
    draft: history.present,
    change: (change, tag) =>
      setHistory((current) => changed(current, { ...current.present, ...change }, tag)),
    editRule: (change, tag) =>
      setHistory((current) => {
        const root = change(current.present.root);
        return root === current.present.root ? current : changed(current, { ...current.present, root }, tag);
      }),
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    discard: () => setHistory((current) => changed(current, start)),
  };
}
