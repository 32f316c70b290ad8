import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../api';
import type { Overview, Run } from './points-overview';

const LOOK_EVERY_MS = 800;
const POINTS = '/api/value-points';

const isGoingOn = (run: Run | null | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

export interface Reckoning {
  /** The run that waits or goes on, as it was last seen. */
  run: Run | null;
  start: () => void;
  starting: boolean;
  error: unknown;
}

/** Asks for a run and follows it, or one that somebody else or the night has started, to its end. */
export function usePointsRun(overview: Overview | undefined): Reckoning {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const request = useApiMutation('post', '/api/value-points/runs', { invalidates: [POINTS] });
  const going = isGoingOn(overview?.newest) ? (overview?.newest ?? null) : null;
  const followed = useApiQuery(
    '/api/value-points/runs/{id}',
    { params: { path: { id: going?.id ?? 0 } } },
    { enabled: going !== null, refetchInterval: going ? LOOK_EVERY_MS : false },
  );
  const run = going ? (followed.data ?? going) : null;
  const ended = run !== null && !isGoingOn(run);
  const onEnd = useEffectEvent(() => {
    if (run?.status === 'finished') void message.success(t('points.run.done', { count: run.changed }));
    void cache.invalidateQueries({ queryKey: [POINTS] });
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
