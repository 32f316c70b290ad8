import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api';
import { navigationFor, searchProviders } from '../../routes/registry';
import { useDebounced } from '../use-debounced';

export interface Hit {
  id: string;
  title: string;
  detail?: string;
  to: string;
}

export interface HitGroup {
  key: string;
  label: string;
  hits: Hit[];
}

const SHORTEST_SEARCH = 2;

function usePageHits(text: string): HitGroup {
  const { t } = useTranslation();
  const { role } = useSession().user;
  const wanted = text.toLowerCase();
  const hits = navigationFor(role).flatMap(({ group, entries }) =>
    entries.map((route) => {
      const stage = t(`ui.nav.${group}`);
      const title = t(route.labelKey);
      return { id: route.path, title, detail: stage === title ? undefined : stage, to: route.path };
    }),
  );
  return {
    key: 'pages',
    label: t('ui.palette.pages'),
    hits: hits.filter(({ title, detail }) => `${title} ${detail ?? ''}`.toLowerCase().includes(wanted)),
  };
}

/** What the search finds: pages at once, and whatever the features' providers know of two letters or more. */
export function useHits(text: string): { groups: HitGroup[]; searching: boolean; failed: boolean } {
  const { t } = useTranslation();
  const pages = usePageHits(text.trim());
  const wanted = useDebounced(text.trim());
  const found = useQueries({
    queries: searchProviders.map((provider) => ({
      queryKey: ['search', provider.key, wanted],
      queryFn: ({ signal }: { signal: AbortSignal }) => provider.search(wanted, signal),
      enabled: wanted.length >= SHORTEST_SEARCH,
    })),
  });
  const groups = searchProviders.map((provider, index) => ({
    key: provider.key,
    label: t(provider.labelKey),
    hits: (found[index]?.data ?? []).map((hit) => ({ ...hit, id: `${provider.key}-${hit.id}` })),
  }));
  return {
    groups: [pages, ...groups].filter(({ hits }) => hits.length > 0),
    searching: found.some((query) => query.isFetching),
    failed: found.some((query) => query.isError),
  };
}
