import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import type { NextFunction, Request, Response } from 'express';

/** JSON, and files where they are uploaded. */
const READ = ['json', 'application/octet-stream', 'text/csv'];

/**
 * The api's own routes read JSON: what says that it is something else is refused, not taken for an empty body. A POST
 * that needs no body needs no type either.
 */
export function jsonOnly(request: Request, _: Response, next: NextFunction): void {
  const says = request.headers['content-type'] !== undefined;
  if (says && request.path.startsWith('/api/') && request.is(READ) === false)
    throw new DomainError(
      'unsupported',
      'body-type-unsupported',
      'Send application/json, or a file as application/octet-stream.',
    );
  next();
}
