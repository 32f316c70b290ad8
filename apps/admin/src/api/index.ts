export { useApiAsk } from './ask';
export { client, requestHeaders } from './client';
export { useEvents } from './events';
export { type PagesResult, apiGet, useApiMutation, useApiPages, useApiQuery } from './hooks';
export { type Fault, Problem, asProblem } from './problem';
export { type Role, type Session, roleAtLeast, useSession, useSignIn, useSignOut } from './session';
export type { ApiData, ApiRow, GetPath } from './types';
export { upload } from './upload';
