import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Problem } from './problem';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

export const SESSION_KEY = ['/api/session'];

/** A lost connection or a failing server may recover; a refusal stays one. */
const worthRetrying = (failures: number, error: Problem): boolean =>
  failures < 2 && (error.status === 0 || error.status >= 500);

/**
 * The session ran out under the user's hands: forgetting it leads to the login page. Or it was renewed in another tab:
 * reading it again gives the next try its token.
 */
function onError(error: Problem): void {
  if (error.status === 401) queryClient.setQueryData(SESSION_KEY, null);
  if (error.code === 'csrf-token-wrong') void queryClient.invalidateQueries({ queryKey: SESSION_KEY });
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 15_000 } },
});
