import { HttpException } from '@nestjs/common';
import {
  DomainError,
  type ErrorKind,
  type ErrorParams,
  type Fault,
} from '@roundtrip/domain/kernel/errors.js';

/** RFC 9457 problem details, with a stable `code`, its parameters, and each fault's path. */
export interface Problem {
  type: string;
  code: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  params: ErrorParams;
  errors: Fault[];
}

const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
};

const UNAVAILABLE_SECONDS = 5;

// Connection refused or reset, server starting up or shutting down, too many connections.
const DATABASE_AWAY = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|57P0[123]|08\w{3}|53300)$/;
const HTTP_CODES: Record<number, string> = {
  400: 'request-malformed',
  404: 'route-not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'body-type-unsupported',
};

export function toProblem(error: unknown, instance: string): Problem {
  const { status, code, detail, params, errors } = describe(error);
  return {
    type: `urn:roundtrip:problem:${code}`,
    code,
    title: titleOf(code),
    status,
    detail,
    instance,
    params,
    errors,
  };
}

/** In how many seconds it is worth asking again; `null` where asking again changes nothing. */
export function retryAfter({ status, params }: Problem): number | null {
  if (typeof params['seconds'] === 'number') return params['seconds'];
  return status === 503 ? UNAVAILABLE_SECONDS : null;
}

type Described = Pick<Problem, 'status' | 'code' | 'detail' | 'params' | 'errors'>;

function describe(error: unknown): Described {
  if (error instanceof DomainError)
    return {
      status: STATUS[error.kind],
      code: error.code,
      detail: error.message,
      params: error.params,
      errors: error.faults,
    };
  const nothing = { params: {}, errors: [] };
  const httpStatus = error instanceof HttpException ? error.getStatus() : parserStatus(error);
  if (httpStatus && httpStatus < 500)
    return {
      ...nothing,
      status: httpStatus,
      code: HTTP_CODES[httpStatus] ?? 'request-refused',
      detail: messageOf(error),
    };
  if (isDatabaseAway(error))
    return {
      ...nothing,
      status: 503,
      code: 'database-unavailable',
      detail: 'The database does not answer; try again shortly.',
    };
  return {
    ...nothing,
    status: 500,
    code: 'internal',
    detail: 'Something went wrong on our side; the problem was recorded.',
  };
}

/** Express's body parsers throw plain errors that carry a status. */
function parserStatus(error: unknown): number | undefined {
  const status = (error as { status?: unknown; type?: unknown }).status;
  return typeof status === 'number' && 'type' in (error as object) ? status : undefined;
}

function isDatabaseAway(error: unknown): boolean {
  const { code, driverError, message } = error as {
    code?: string;
    driverError?: { code?: string };
    message?: string;
  };
  return (
    DATABASE_AWAY.test(driverError?.code ?? code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message ?? '')
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const titleOf = (code: string): string => (code[0] ?? '').toUpperCase() + code.slice(1).replaceAll('-', ' ');
