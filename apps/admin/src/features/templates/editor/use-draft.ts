import { useState } from 'react';
import type { TemplateDraft } from './template-draft';

export interface DraftState {
  draft: TemplateDraft;
  change: (change: (draft: TemplateDraft) => TemplateDraft) => void;
  dirty: boolean;
  saving: boolean;
  /** ISO 8601; null before the first save. */
  savedAt: string | null;
  error: unknown;
  save: () => Promise<void>;
  discard: () => void;
}

interface DraftOptions<R> {
  initial: TemplateDraft;
  onSave: (draft: TemplateDraft) => Promise<R>;
  /** After the save, when nothing is unsaved any more. */
  onSaved?: (result: R) => void;
}

/** A template while it is being written: what is on the screen, what is saved, and the way from one to the other. */
export function useDraft<R>({ initial, onSave, onSaved }: DraftOptions<R>): DraftState {
  const [saved, setSaved] = useState(initial);
  const [draft, setDraft] = useState(initial);
  const [saving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      const result = await onSave(draft);
      setSaved(draft);
      setSavedAt(new Date().toISOString());
      onSaved?.(result);
    } catch (thrown) {
      setError(thrown);
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
