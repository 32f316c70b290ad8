export type ProblemParams = Record<string, string | number | boolean | null>;

/** One fault of an input: `path` leads into the request body, `code` is translated, `message` is English. */
export interface Fault {
  path: (string | number)[];
  code: string;
  params: ProblemParams;
  message: string;
}

/** Codes the admin itself raises, before any server could answer. */
export const UNREACHABLE = 'server-unreachable';
export const UNEXPECTED = 'unexpected';

interface ProblemInit {
  code: string;
  title: string;
  status: number;
  type?: string;
  detail?: string;
  instance?: string;
  params?: ProblemParams;
  errors?: Fault[];
  retryAfter?: number;
}

/** A refusal of the server (RFC 9457), or of the way there (`status` 0). Everything the api client throws is one. */
export class Problem extends Error {
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | undefined;
  /** The id under which the server's log knows this occurrence. */
  readonly instance: string | undefined;
  readonly params: ProblemParams;
  readonly errors: Fault[];
  /** Seconds to wait before another try, where the server said so. */
  readonly retryAfter: number | undefined;

  constructor(init: ProblemInit) {
    super(init.detail ?? init.title);
    this.name = 'Problem';
    this.type = init.type ?? 'about:blank';
    this.code = init.code;
    this.title = init.title;
    this.status = init.status;
    this.detail = init.detail;
    this.instance = init.instance;
    this.params = init.params ?? {};
    this.errors = init.errors ?? [];
    this.retryAfter = init.retryAfter;
  }
}

/** Any thrown thing as a Problem, so that one component can show them all. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const title = error instanceof Error ? error.message : String(error);
  return new Problem({ code: UNEXPECTED, title, status: 0 });
}
