import { type Fault, Problem, type ProblemParams, UNEXPECTED } from './problem';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const isScalar = (value: unknown): value is ProblemParams[string] =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function readParams(value: unknown): ProblemParams {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, ProblemParams[string]] => isScalar(entry[1])),
  );
}

/** A path as an array, a JSON pointer (`/rule/all/0`) or dotted (`rule.all[0]`), always as an array. */
export function readPath(value: unknown): (string | number)[] {
  const parts = Array.isArray(value)
    ? value.map(String)
    : (text(value) ?? '').split(/[./[\]]+/).filter((part) => part !== '');
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function readFault(value: unknown): Fault {
  const fault = isObject(value) ? value : {};
  return {
    path: readPath(fault.path),
    code: text(fault.code) ?? UNEXPECTED,
    params: readParams(fault.params),
    message: text(fault.message) ?? '',
  };
}

async function readBody(response: Response): Promise<Json> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return {};
  try {
    const body: unknown = await response.json();
    return isObject(body) ? body : {};
  } catch {
    // Cut off on the way: the status alone still tells what happened.
    return {};
  }
}

function readRetryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** The problem a failed response states; one without a problem body (a proxy's, say) is known by its status. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = await readBody(response);
  return new Problem({
    type: text(body.type),
    code: text(body.code) ?? `http-${response.status}`,
    title: text(body.title) ?? response.statusText,
    status: response.status,
    detail: text(body.detail),
    instance: text(body.instance),
    params: readParams(body.params),
    errors: Array.isArray(body.errors) ? body.errors.map(readFault) : [],
    retryAfter: readRetryAfter(response),
  });
}
