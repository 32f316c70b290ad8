import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { type ApiData, useApiMutation, useApiQuery } from '../../api';

const LOOK_EVERY_MS = 800;

/** Where work for the worker is asked for by POST; the answer is the run, which stands below that path by its id. */
type RunPath =
  | '/api/rfm/runs'
  | '/api/abc/runs'
  | '/api/lifecycle/runs'
  | '/api/value-points/runs'
  | '/api/forecast/runs'
  | '/api/clv/runs'
  | '/api/clv/models'
  | '/api/data-quality/runs';

export type RunOf<P extends RunPath> = ApiData<`${P}/{id}`>;
type AnyRun = RunOf<RunPath>;

export interface FollowedRun<R = Pick<AnyRun, 'status'>> {
  /** The run that waits or goes on, as it was last seen. */
  going: R | null;
  start: () => void;
  starting: boolean;
  error: unknown;
}

interface RunOptions<P extends RunPath> {
  /** Beginnings of the paths that are read anew when a run has ended. */
  invalidates: string[];
  /** What is said when one has finished; null for nothing. */
  done?: (run: RunOf<P>) => string | null;
}

const isGoingOn = (run: Pick<AnyRun, 'status'> | null | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

/** Of the run that was followed and the newest one of the page, the one to follow: the later, if it goes on. */
function laterOf(followed: AnyRun | null, newest: AnyRun | null | undefined): AnyRun | null {
  return newest && isGoingOn(newest) && newest.id > (followed?.id ?? 0) ? newest : followed;
}

/**
 * Asks for a run and follows the one that the answer names, or one that somebody else or the night has started
 * (`newest`, as the page knows it), to its end. A run that is over before it is first looked at is told like any other.
 */
export function useRun<P extends RunPath>(
  path: P,
  newest: RunOf<P> | null | undefined,
  { invalidates, done }: RunOptions<P>,
): FollowedRun<RunOf<P>> {
  const cache = useQueryClient();
  const { message } = App.useApp();
  const request = useApiMutation('post', path as RunPath, { invalidates });
  const [asked, follow] = useState<AnyRun | null>(null);
  const followed = laterOf(asked, newest as AnyRun | null | undefined);
  if (followed !== asked) follow(followed);
  const seen = useApiQuery(
    `${path as RunPath}/{id}`,
    { params: { path: { id: followed?.id ?? 0 } } },
    { enabled: followed !== null, refetchInterval: (last) => (isGoingOn(last) ? LOOK_EVERY_MS : false) },
  );
  const run = seen.data ?? followed;
  const endedId = run && !isGoingOn(run) ? run.id : null;
  const onEnd = useEffectEvent(() => {
    const text = run?.status === 'finished' ? done?.(run as RunOf<P>) : null;
    if (text) void message.success(text);
    void cache.invalidateQueries({
      predicate: ({ queryKey: [key] }) => invalidates.some((prefix) => String(key).startsWith(prefix)),
    });
  });
  useEffect(() => {
    if (endedId !== null) onEnd();
  }, [endedId]);
  return {
    going: endedId === null ? (run as RunOf<P> | null) : null,
    start: () => request.mutate({}, { onSuccess: follow }),
    starting: request.isPending,
    error: request.error ?? seen.error,
  };
}
