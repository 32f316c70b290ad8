import { useState } from 'react';

export interface DraftState<D, R> {
  draft: D;
  change: (change: (draft: D) => D) => void;
  dirty: boolean;
  saving: boolean;
  /** ISO 8601; null before the first save. */
  savedAt: string | null;
  error: unknown;
  /** Resolves with what the save gave, `undefined` where it was refused. */
  save: () => Promise<R | undefined>;
  discard: () => void;
}

interface DraftOptions<D, R> {
  initial: D;
  onSave: (draft: D) => Promise<R>;
  /** After the save, when nothing is unsaved any more. */
  onSaved?: (result: R) => void;
}

/** Work in an editor: what is on the screen, what is saved, and the way from one to the other. `D` is plain JSON. */
export function useDraft<D, R>({ initial, onSave, onSaved }: DraftOptions<D, R>): DraftState<D, R> {
  const [saved, setSaved] = useState(initial);
  const [draft, setDraft] = useState(initial);
  const [saving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const save = async (): Promise<R | undefined> => {
    setSaving(true);
    setError(null);
    try {
      const result = await onSave(draft);
      setSaved(draft);
      setSavedAt(new Date().toISOString());
      onSaved?.(result);
      return result;
    } catch (thrown) {
      setError(thrown);
      return undefined;
    } finally {
      setSaving(false);
    }
  };
  const discard = (): void => {
    setDraft(saved);
    setError(null);
  };
  const dirty = JSON.stringify(draft) !== JSON.stringify(saved);
  return { draft, change: setDraft, dirty, saving, savedAt, error, save, discard };
}
