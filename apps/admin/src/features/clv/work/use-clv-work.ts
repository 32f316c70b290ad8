import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { type FollowedRun, lookWhile, useRun } from '../../../ui';
import { awaitsScore, type Model, type Overview, type Run } from '../clv-overview';

const CLV = '/api/clv';

export interface ClvWork {
  /** The fit of a model. */
  fit: FollowedRun<Model>;
  /** The scoring by the model in use. */
  score: FollowedRun<Run>;
  isBusy: boolean;
}

/** The fit or scoring that goes on, followed to its end, and the scoring that comes after a fit. */
export function useClvWork(overview: Overview | undefined): ClvWork {
  const fit = useRun('/api/clv/models', overview?.newestModel, { invalidates: [CLV] });
  const score = useRun('/api/clv/runs', overview?.newestRun, { invalidates: [CLV] });
  const awaited = overview !== undefined && awaitsScore(overview);
  useApiQuery(CLV, undefined, { enabled: awaited, refetchInterval: lookWhile(awaited) });
  useNewRun(overview);
  return { fit, score, isBusy: [fit, score].some(({ going, starting }) => starting || going !== null) };
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
