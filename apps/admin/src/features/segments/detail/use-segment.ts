import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { type ApiData, useApiMutation, useApiQuery } from '../../../api';
import { lookWhile, useAwaited } from '../../../ui';

export type SegmentDetail = ApiData<'/api/segments/{id}'>;

const SEGMENT = '/api/segments/{id}';
/** What changes with the members. */
const OF_MEMBERS = [
  '/api/segments/{id}/members',
  '/api/segments/{id}/movements',
  '/api/segments/{id}/profile',
  '/api/segments/{id}/days',
];

/** The editor leaves this when it has saved: the members are being found again. */
function useRefreshedBefore(): string | null | undefined {
  return (useLocation().state as { refreshedBefore?: string | null } | null)?.refreshedBefore;
}

/** A segment, followed while its members are being found: after its creation, a save, or a refresh by hand. */
export function useSegment(id: number) {
  const cache = useQueryClient();
  const init = { params: { path: { id } } };
  const segment = useApiQuery(SEGMENT, init);
  const at = segment.data?.refreshedAt;
  const { awaiting, begin } = useAwaited(at, useRefreshedBefore());
  const refreshing = segment.data?.faults.length === 0 && (at === null || awaiting);
  useApiQuery(SEGMENT, init, { enabled: refreshing, refetchInterval: lookWhile(refreshing) });
  const onRefreshed = useEffectEvent(() => {
    for (const path of OF_MEMBERS) void cache.invalidateQueries({ queryKey: [path] });
  });
  useEffect(() => onRefreshed(), [at]);
  const request = useApiMutation('post', '/api/segments/{id}/refresh');
  return {
    segment,
    refreshing,
    error: request.error,
    refresh: () => {
      begin();
      request.mutate(init);
    },
  };
}
