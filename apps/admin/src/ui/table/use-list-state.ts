import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

const SEARCH = 'q';
const SORT = 'sort';

export interface ListState {
  search: string;
  /** A column's key, with `-` in front for descending. */
  sort: string | undefined;
  filters: Record<string, string | undefined>;
  /** Whether anything narrows the list. */
  narrowed: boolean;
  /** For the api's query: `search`, `sort` and the filters, without empty ones. */
  query: Record<string, string>;
  set: (changes: Record<string, string | undefined>) => void;
  setSearch: (search: string) => void;
  setSort: (sort: string | undefined) => void;
  setFilter: (name: string, value: string | undefined) => void;
  clear: () => void;
}

const withoutEmpty = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );

/**
 * Search, order and filters of a list, kept in the address: a link to a narrowed list is a link, and going back goes
 * back. `useListState({ sort: '-updatedAt', filters: ['status'] })`; pass a constant.
 */
export function useListState(defaults: { sort?: string; filters?: readonly string[] } = {}): ListState {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: Record<string, string | undefined>) =>
      setParams(
        (current) => {
          const next = withoutEmpty({ ...Object.fromEntries(current), ...changes });
          return new URLSearchParams(next);
        },
        { replace: true },
      ),
    [setParams],
  );
  const names = defaults.filters ?? [];
  const key = names.join();
  return useMemo(() => {
    const search = params.get(SEARCH) ?? '';
    const sort = params.get(SORT) ?? defaults.sort;
    const filterNames = key === '' ? [] : key.split(',');
    const filters = Object.fromEntries(filterNames.map((name) => [name, params.get(name) ?? undefined]));
    return {
      search,
      sort,
      filters,
      narrowed: search !== '' || Object.values(filters).some((value) => value !== undefined),
      query: withoutEmpty({ ...filters, search, sort }),
      set,
      setSearch: (value) => set({ [SEARCH]: value }),
      setSort: (value) => set({ [SORT]: value }),
      setFilter: (name, value) => set({ [name]: value }),
      clear: () => set(Object.fromEntries([SEARCH, ...filterNames].map((name) => [name, undefined]))),
    };
  }, [params, set, key, defaults.sort]);
}
