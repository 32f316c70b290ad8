import { useState } from 'react';
import { useApiMutation } from '../../api';

export interface CountNow {
  /** Whether it was asked for, and figures of this time (null: none) are still those from before. */
  isAwaited: (countedAt: string | null) => boolean;
  error: Error | null;
  /** Has them counted, in place of figures of this time. */
  ask: (countedAt: string | null) => void;
}

/** Has figures counted that are kept otherwise, and tells while they are on their way. */
export function useCountNow(path: '/api/loop-health/measures' | '/api/long-figures/counts'): CountNow {
  const [replaced, setReplaced] = useState<string | null>();
  const measure = useApiMutation('post', path);
  return {
    isAwaited: (countedAt) => replaced === countedAt && !measure.isError,
    error: measure.error,
    ask: (countedAt) => {
      setReplaced(countedAt);
      measure.mutate({});
    },
  };
}
