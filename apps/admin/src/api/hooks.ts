import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { client } from './client';
import type { Problem } from './problem';
import type {
  ApiData,
  ApiRow,
  GetInit,
  GetPath,
  PagedPath,
  WriteData,
  WriteInit,
  WriteMethod,
  WritePath,
} from './types';

interface QueryOptions<D = unknown> {
  enabled?: boolean;
  /** Milliseconds between looks, `false` for none; may depend on what was last seen. */
  refetchInterval?: number | false | ((seen: D | undefined) => number | false);
  /** Keep showing the last answer while another one is on its way. */
  keepPrevious?: boolean;
}

type QueryArgs<P extends GetPath> =
  undefined extends GetInit<P>
    ? [init?: GetInit<P>, options?: QueryOptions<ApiData<P>>]
    : [init: GetInit<P>, options?: QueryOptions<ApiData<P>>];

// openapi-fetch checks the arguments of a literal path only; these hooks have checked them against the same types.
type Call = (path: string, init: object) => Promise<{ data?: unknown }>;
const callers: Record<'get' | WriteMethod, Call> = {
  get: client.GET as unknown as Call,
  post: client.POST as unknown as Call,
  put: client.PUT as unknown as Call,
  patch: client.PATCH as unknown as Call,
  delete: client.DELETE as unknown as Call,
};

const paramsOf = (init: object | undefined): unknown =>
  init && 'params' in init ? (init as { params: unknown }).params : undefined;

/**
 * What never came is not looked for again by itself: each look would begin with "pending" anew, and the problem would
 * never be seen.
 */
const onceSeen =
  (every: number | false = false) =>
  ({ state }: { state: { data: unknown } }): number | false =>
    state.data === undefined ? false : every;

/** Fetches `GET path` outside React (a search provider, a prefetch). Rejects with a `Problem`. */
export async function apiGet<P extends GetPath>(path: P, init: GetInit<P> | undefined, signal?: AbortSignal) {
  const { data } = await callers.get(path, { ...init, signal });
  return data as ApiData<P>;
}

/** `useApiQuery('/api/customers/{id}', { params: { path: { id } } })`, cached by path and parameters. */
export function useApiQuery<P extends GetPath>(
  path: P,
  ...[init, options = {}]: QueryArgs<P>
): UseQueryResult<ApiData<P>> {
  const { keepPrevious, refetchInterval: every, enabled } = options;
  return useQuery({
    queryKey: [path, paramsOf(init)],
    queryFn: ({ signal }) => apiGet(path, init, signal),
    placeholderData: keepPrevious ? keepPreviousData : undefined,
    refetchInterval: typeof every === 'function' ? ({ state }) => every(state.data) : onceSeen(every),
    enabled,
  });
}

export type PagesResult<R> = UseInfiniteQueryResult<InfiniteData<{ rows: R[]; next: string | null }>>;

/** Keyset pages of a list, for `DataTable`: rows stay in place while a changed search is on its way. */
export function useApiPages<P extends PagedPath>(
  path: P,
  init?: GetInit<P>,
  { enabled, refetchInterval: every }: { enabled?: boolean; refetchInterval?: number | false } = {},
): PagesResult<ApiRow<P>> {
  const params = paramsOf(init) as { query?: object } | undefined;
  return useInfiniteQuery({
    queryKey: [path, params, 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...params?.query, after: pageParam };
      const { data } = await callers.get(path, { ...init, params: { ...params, query }, signal });
      return data as { rows: ApiRow<P>[]; next: string | null };
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: onceSeen(every),
    enabled,
  });
}

/**
 * A change: `const save = useApiMutation('put', '/api/segments/{id}', { invalidates: ['/api/segments'] })`, then
 * `await save.mutateAsync({ params, body })`. Every query whose path starts with one of `invalidates` is read anew.
 */
export function useApiMutation<M extends WriteMethod, P extends WritePath<M>>(
  method: M,
  path: P,
  options: { invalidates?: string[] } = {},
): UseMutationResult<WriteData<M, P>, Problem, WriteInit<M, P>> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (init: WriteInit<M, P>) => {
      const { data } = await callers[method](path, init ?? {});
      return data as WriteData<M, P>;
    },
    onSuccess: () =>
      cache.invalidateQueries({
        predicate: ({ queryKey: [key] }) =>
          typeof key === 'string' && !!options.invalidates?.some((prefix) => key.startsWith(prefix)),
      }),
  });
}
