import { useState } from 'react';
import { useApiMutation } from '../../api';

const LOOK_EVERY_MS = 2000;

/** Looking through all records in the background: it is over when the figures are of a later instant. */
export function useCheck() {
  const [before, setBefore] = useState<string | null | undefined>(undefined);
  const request = useApiMutation('post', '/api/data-quality/runs');
  const running = before !== undefined;
  return {
    running,
    error: request.error,
    /** For the query of the overview. */
    refetchInterval: running ? LOOK_EVERY_MS : (false as const),
    start: (asOf: string | null): void => request.mutate({}, { onSuccess: () => setBefore(asOf) }),
    /** To be told what the overview says now. */
    seen: (asOf: string | null): void => {
      if (running && asOf !== before) setBefore(undefined);
    },
  };
}
