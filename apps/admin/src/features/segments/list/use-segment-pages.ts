import { useInfiniteQuery } from '@tanstack/react-query';
import { type ApiData, apiGet, type PagesResult } from '../../../api';
import type { ListState } from '../../../ui';

export type Segment = ApiData<'/api/segments'>[number];

type Comparable = string | number;

/** What a column is sorted by. */
const ORDERS: Record<string, (segment: Segment) => Comparable> = {
  name: ({ name }) => name.toLowerCase(),
  members: ({ memberCount }) => memberCount,
  refreshed: ({ refreshedAt }) => refreshedAt ?? '',
  campaigns: ({ activeCampaigns }) => activeCampaigns,
};

const compare = (a: Comparable, b: Comparable): number => (a < b ? -1 : a > b ? 1 : 0);

function sorted(segments: Segment[], sort: string | undefined): Segment[] {
  const order = ORDERS[sort?.replace(/^-/, '') ?? ''];
  if (!order) return segments;
  const sign = sort?.startsWith('-') ? -1 : 1;
  return [...segments].sort((a, b) => sign * compare(order(a), order(b)));
}

function found(segments: Segment[], search: string): Segment[] {
  const wanted = search.toLowerCase();
  return segments.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(wanted));
}

/** All segments, a few hundred at most, searched and sorted here; in one page, as the list wants pages. */
export function useSegmentPages({ search, sort }: ListState): PagesResult<Segment> {
  return useInfiniteQuery({
    queryKey: ['/api/segments', undefined, 'list'],
    initialPageParam: undefined,
    queryFn: async ({ signal }) => ({ rows: await apiGet('/api/segments', undefined, signal), next: null }),
    getNextPageParam: () => undefined,
    select: ({ pages, pageParams }) => ({
      pageParams,
      pages: pages.map(({ rows, next }) => ({ rows: sorted(found(rows, search), sort), next })),
    }),
  });
}
