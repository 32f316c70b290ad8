import type { ClientPathsWithMethod, MaybeOptionalInit, MethodResponse } from 'openapi-fetch';
import type { client } from './client';
import type { paths } from './schema';

type Client = typeof client;
export type WriteMethod = 'post' | 'put' | 'patch' | 'delete';
export type GetPath = ClientPathsWithMethod<Client, 'get'>;
export type WritePath<M extends WriteMethod> = ClientPathsWithMethod<Client, M>;

/** What `GET path` answers: `ApiData<'/api/session'>`. */
export type ApiData<P extends GetPath> = MethodResponse<Client, 'get', P>;
/** The parameters of `GET path`: `{ params: { path, query } }`. */
export type GetInit<P extends GetPath> = MaybeOptionalInit<paths[P], 'get'>;
/** The parameters and body of a change. */
export type WriteInit<M extends WriteMethod, P extends WritePath<M>> = MaybeOptionalInit<
  paths[P],
  M & keyof paths[P]
>;
/** What a change answers. */
export type WriteData<M extends WriteMethod, P extends WritePath<M>> = MethodResponse<Client, M, P>;

/** The paths that answer keyset pages, and the row such a page holds. */
export type PagedPath = {
  [P in GetPath]: ApiData<P> extends { rows: unknown[]; next: string | null } ? P : never;
}[GetPath];
export type ApiRow<P extends GetPath> = ApiData<P> extends { rows: (infer R)[] } ? R : never;
