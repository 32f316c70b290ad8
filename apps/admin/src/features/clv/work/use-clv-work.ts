import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../api';
import { awaitsScore, type Model, type Overview, type Run } from '../clv-overview';

const LOOK_EVERY_MS = 800;
const CLV = '/api/clv';

const isGoingOn = (work: Pick<Model | Run, 'status'> | null | undefined): boolean =>
  work?.status === 'queued' || work?.status === 'running';

export interface ClvWork {
  /** The fit that waits or goes on, as it was last seen. */
  model: Model | null;
  /** The scoring that waits or goes on, as it was last seen. */
  run: Run | null;
  fit: () => void;
  score: () => void;
  starting: boolean;
  error: unknown;
}

/** The fit or run that goes on, followed to its end, and the run that comes after a fit; then everything is read anew. */
export function useClvWork(overview: Overview | undefined): ClvWork {
  const cache = useQueryClient();
  const fit = useApiMutation('post', '/api/clv/models', { invalidates: [CLV] });
  const score = useApiMutation('post', '/api/clv/runs', { invalidates: [CLV] });
  const goingModel = isGoingOn(overview?.newestModel) ? (overview?.newestModel ?? null) : null;
  const goingRun = isGoingOn(overview?.newestRun) ? (overview?.newestRun ?? null) : null;
  const model = useApiQuery(
    '/api/clv/models/{id}',
    { params: { path: { id: goingModel?.id ?? 0 } } },
    { enabled: goingModel !== null, refetchInterval: goingModel ? LOOK_EVERY_MS : false },
  ).data;
  const run = useApiQuery(
    '/api/clv/runs/{id}',
    { params: { path: { id: goingRun?.id ?? 0 } } },
    { enabled: goingRun !== null, refetchInterval: goingRun ? LOOK_EVERY_MS : false },
  ).data;
  const awaited = overview !== undefined && awaitsScore(overview);
  useApiQuery(CLV, undefined, { enabled: awaited, refetchInterval: awaited ? LOOK_EVERY_MS : false });
  const seenModel = goingModel && (model ?? goingModel);
  const seenRun = goingRun && (run ?? goingRun);
  const ended = [seenModel, seenRun].filter((work) => work && !isGoingOn(work)).length;
  const onEnd = useEffectEvent(() => void cache.invalidateQueries({ queryKey: [CLV] }));
  useEffect(() => {
    if (ended > 0) onEnd();
  }, [ended]);
  useNewRun(overview);
  return {
    model: isGoingOn(seenModel) ? seenModel : null,
    run: isGoingOn(seenRun) ? seenRun : null,
    fit: () => fit.mutate({}),
    score: () => score.mutate({}),
    starting: fit.isPending || score.isPending,
    error: fit.error ?? score.error,
  };
}

/** Once the figures are of another run than those on screen: says so, and has the lists read anew. */
function useNewRun(overview: Overview | undefined): void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const shown = useRef<number | null>(undefined);
  const id = overview && (overview.run?.id ?? null);
  const onNew = useEffectEvent(() => {
    void message.success(t('clv.work.done', { count: overview?.run?.changed ?? 0 }));
    void cache.invalidateQueries({
      predicate: ({ queryKey: [path] }) => typeof path === 'string' && path.startsWith(`${CLV}/`),
    });
  });
  useEffect(() => {
    if (id === undefined) return;
    if (shown.current !== undefined && shown.current !== id) onNew();
    shown.current = id;
  }, [id]);
}
