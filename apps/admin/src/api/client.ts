import createClient, { type Middleware } from 'openapi-fetch';
import i18next from 'i18next';
import { Problem, UNREACHABLE } from './problem';
import { readProblem } from './read-problem';
import type { paths } from './schema';

let csrfToken: string | undefined;

/** Every change carries the token of the session it belongs to; a session learns its token when it is read. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** What a request that cannot go through the typed client (an upload with progress) must carry. */
export function requestHeaders(): Record<string, string> {
  return {
    'accept-language': i18next.language ?? 'en',
    ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}),
  };
}

const carryHeaders: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(requestHeaders())) request.headers.set(name, value);
  },
};

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await readProblem(response);
  },
  onError({ error }) {
    // An aborted query is nobody's problem: the reader has moved on.
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    if (error instanceof Error) return new Problem({ code: UNREACHABLE, title: error.message, status: 0 });
  },
};

/** The typed way to the server. Resolves with `data`, rejects with a {@link Problem}. */
export const client = createClient<paths>({ credentials: 'same-origin' });
client.use(carryHeaders, throwProblems);
