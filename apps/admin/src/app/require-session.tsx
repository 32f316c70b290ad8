import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { SessionContext, useSessionQuery } from '../api/session';
import { useGroupNames } from '../features/rfm/groups/use-group-names';
import { ProblemAlert } from '../ui/problem-alert';
import { CentredScreen } from './centred-screen';

/** What everything behind the login rests on. */
function SignedIn({ children }: { children: ReactNode }) {
  useGroupNames();
  return children;
}

/** Lets through who is signed in; the others go to the login and come back to where they wanted. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  const { pathname, search } = useLocation();
  if (session.isPending) return null;
  if (session.data)
    return (
      <SessionContext value={session.data}>
        <SignedIn>{children}</SignedIn>
      </SessionContext>
    );
  if (session.isError) {
    return (
      <main>
        <CentredScreen>
          <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
        </CentredScreen>
      </main>
    );
  }
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/login${next}`} replace />;
}
