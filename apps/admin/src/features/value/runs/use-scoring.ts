import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../api';
import type { Run } from '../value-types';

const LOOK_EVERY_MS = 800;

export type Measure = 'abc' | 'lifecycle';

/** Everything that is read anew when a run of either has ended. */
const READ_ANEW = ['/api/abc', '/api/lifecycle', '/api/value-matrix', '/api/value-customers'];

const isGoingOn = (run: Run | null | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

export interface Scoring {
  /** The run that waits or goes on, as it was last seen. */
  run: Run | null;
  start: () => void;
  starting: boolean;
  error: unknown;
}

/** Asks for a run and follows it, or one that somebody else or the night has started, to its end. */
export function useScoring(measure: Measure, newest: Run | null | undefined): Scoring {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const request = useApiMutation('post', `/api/${measure}/runs`, { invalidates: [`/api/${measure}`] });
  const going = isGoingOn(newest) ? (newest ?? null) : null;
  const followed = useApiQuery(
    `/api/${measure}/runs/{id}`,
    { params: { path: { id: going?.id ?? 0 } } },
    { enabled: going !== null, refetchInterval: going ? LOOK_EVERY_MS : false },
  );
  const run: Run | null = going ? (followed.data ?? going) : null;
  const ended = run !== null && !isGoingOn(run);
  const onEnd = useEffectEvent(() => {
    if (run?.status === 'finished') void message.success(t('value.run.done', { count: run.changed }));
    for (const path of READ_ANEW) void cache.invalidateQueries({ queryKey: [path] });
  });
  useEffect(() => {
    if (ended) onEnd();
  }, [ended]);
  return {
    run: ended ? null : run,
    start: () => request.mutate({}),
    starting: request.isPending,
    error: request.error,
  };
}
