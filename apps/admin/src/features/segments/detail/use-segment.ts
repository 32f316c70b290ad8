import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'react-router';
import { type ApiData, useApiMutation, useApiQuery } from '../../../api';

export type SegmentDetail = ApiData<'/api/segments/{id}'>;

const LOOK_EVERY_MS = 1_000;
const SEGMENT = '/api/segments/{id}';
/** What changes with the members. */
const OF_MEMBERS = [
  '/api/segments/{id}/members',
  '/api/segments/{id}/movements',
  '/api/segments/{id}/profile',
  '/api/segments/{id}/days',
];

/** When the segment was last refreshed before the refresh that is awaited; absent while none is. */
type Awaited = { before: string | null } | null;

/** The editor leaves this when it has saved: the members are being found again. */
function useAwaited() {
  const state = useLocation().state as { refreshedBefore?: string | null } | null;
  return useState<Awaited>(() =>
    state?.refreshedBefore === undefined ? null : { before: state.refreshedBefore },
  );
}

/** A segment, followed while its members are being found: after its creation, a save, or a refresh by hand. */
export function useSegment(id: number) {
  const cache = useQueryClient();
  const [awaited, setAwaited] = useAwaited();
  const init = { params: { path: { id } } };
  const segment = useApiQuery(SEGMENT, init);
  const at = segment.data?.refreshedAt;
  const hasFaults = (segment.data?.faults.length ?? 0) > 0;
  const refreshing = !hasFaults && (at === null || (awaited !== null && at === awaited.before));
  useApiQuery(SEGMENT, init, { enabled: refreshing, refetchInterval: refreshing ? LOOK_EVERY_MS : false });
  const onRefreshed = useEffectEvent(() => {
    if (!refreshing) setAwaited(null);
    for (const path of OF_MEMBERS) void cache.invalidateQueries({ queryKey: [path] });
  });
  useEffect(() => onRefreshed(), [at]);
  const request = useApiMutation('post', '/api/segments/{id}/refresh');
  return {
    segment,
    refreshing,
    error: request.error,
    refresh: () => {
      setAwaited({ before: at ?? null });
      request.mutate(init);
    },
  };
}
