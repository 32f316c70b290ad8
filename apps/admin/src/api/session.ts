import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { client, setCsrfToken } from './client';
import { useApiMutation } from './hooks';
import { Problem } from './problem';
import { SESSION_KEY } from './query-client';
import type { ApiData } from './types';

export type Session = ApiData<'/api/session'>;
export type Role = Session['user']['role'];

/** Coming back to the tab later than this asks again who one is, and what one may do. */
const SESSION_STALE_MS = 60_000;

const RANK: Record<Role, number> = { analyst: 0, marketer: 1, owner: 2 };

/** Whether `role` may do what needs at least `minimum`. The server decides; the admin only doesn't offer. */
export const roleAtLeast = (role: Role, minimum: Role): boolean => RANK[role] >= RANK[minimum];

async function readSession(): Promise<Session | null> {
  try {
    const { data } = await client.GET('/api/session');
    setCsrfToken(data?.csrfToken);
    return data ?? null;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** The session as the server knows it; `data` is null when nobody is signed in. */
export function useSessionQuery() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: readSession,
    staleTime: SESSION_STALE_MS,
    gcTime: Infinity,
  });
}

/** Through a context, not the cache: a signed-out cache must not reach pages that are about to go. */
export const SessionContext = createContext<Session | null>(null);

/** The signed-in user's session. Only for what is behind the login. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is for pages behind the login');
  return session;
}

export function useSignIn() {
  return useApiMutation('post', '/api/session', { invalidates: ['/api/session'] });
}

/** Ends the session and forgets everything it had read. */
export function useSignOut() {
  const cache = useQueryClient();
  const mutation = useApiMutation('delete', '/api/session');
  return async (): Promise<void> => {
    await mutation.mutateAsync(undefined);
    setCsrfToken(undefined);
    cache.setQueryData(SESSION_KEY, null);
    cache.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] });
  };
}
