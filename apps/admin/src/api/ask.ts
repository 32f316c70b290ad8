import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from './client';
import type { WriteData, WriteInit, WritePath } from './types';

// openapi-fetch checks the arguments of a literal path only; `useApiAsk` has checked them against the same types.
type Ask = (path: string, init: object) => Promise<{ data?: unknown }>;
const ask = client.POST as unknown as Ask;

type Question<P extends WritePath<'post'>> =
  WriteInit<'post', P> extends { body: infer B } ? B : NonNullable<WriteInit<'post', P>>;

/**
 * A question too large for an address, put by POST and changing nothing: a preview, a count, a check. Cached by path
 * and question; the last answer stays while the next is on its way. `null` asks nothing.
 */
export function useApiAsk<P extends WritePath<'post'>>(
  path: P,
  question: Question<P> | null,
  options: { staleTime?: number; keepPrevious?: boolean } = {},
): UseQueryResult<WriteData<'post', P>> {
  const { staleTime, keepPrevious = true } = options;
  return useQuery({
    queryKey: [path, question, 'ask'],
    queryFn: async ({ signal }) => {
      const { data } = await ask(path, { body: question, signal });
      return data as WriteData<'post', P>;
    },
    enabled: question !== null,
    placeholderData: keepPrevious ? keepPreviousData : undefined,
    ...(staleTime === undefined ? {} : { staleTime }),
  });
}
