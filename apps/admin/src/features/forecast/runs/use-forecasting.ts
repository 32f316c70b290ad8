import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../api';
import type { Overview, Run } from '../forecast-types';

const LOOK_EVERY_MS = 800;
const FORECAST = '/api/forecast';

const isGoingOn = (run: Run | null | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

export interface Forecasting {
  /** The run that waits or goes on, as it was last seen. */
  run: Run | null;
  start: () => void;
  starting: boolean;
  error: unknown;
}

/** Asks for a run and follows it, or one that somebody else or the night has started, to its end. */
export function useForecasting(overview: Overview | undefined): Forecasting {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const request = useApiMutation('post', '/api/forecast/runs', { invalidates: [FORECAST] });
  const going = isGoingOn(overview?.newest) ? (overview?.newest ?? null) : null;
  const followed = useApiQuery(
    '/api/forecast/runs/{id}',
    { params: { path: { id: going?.id ?? 0 } } },
    { enabled: going !== null, refetchInterval: going ? LOOK_EVERY_MS : false },
  );
  const run = going ? (followed.data ?? going) : null;
  const ended = run !== null && !isGoingOn(run);
  const onEnd = useEffectEvent(() => {
    if (run?.status === 'finished' && run.refusal === null)
      void message.success(t('forecast.run.done', { count: run.customers }));
    void cache.invalidateQueries({ predicate: ({ queryKey: [key] }) => String(key).startsWith(FORECAST) });
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
