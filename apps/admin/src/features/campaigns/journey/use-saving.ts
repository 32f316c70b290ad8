import { useState } from 'react';
import { useLeaveGuard } from '../../../ui';
import type { Campaign } from '../definition';
import type { JourneyDraft, useJourneyDraft } from './use-journey-draft';

/** Saves what is on the screen, knows how that went, and lets nobody leave with anything unsaved unasked. */
export function useSaving(
  work: ReturnType<typeof useJourneyDraft>,
  write: (draft: JourneyDraft) => Promise<Campaign>,
) {
  const { dialog, release } = useLeaveGuard(work.dirty);
  const [state, setState] = useState<{ busy: boolean; at: string | null; error: unknown }>({
    ...{ busy: false, at: null, error: null },
  });
  const save = async (): Promise<Campaign | undefined> => {
    setState({ ...state, busy: true, error: null });
    try {
      const campaign = await write(work.draft);
      work.markSaved(work.draft);
      setState({ busy: false, at: new Date().toISOString(), error: null });
      release();
      return campaign;
    } catch (error) {
      setState({ ...state, busy: false, error });
      return undefined;
    }
  };
  return { ...state, save, dialog };
}
