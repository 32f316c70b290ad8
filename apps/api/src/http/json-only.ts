import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import { NDJSON } from '../batches/ndjson.js';
import type { NextFunction, Request, Response } from 'express';

/** JSON, and files where they are uploaded. */
const READ = ['json', 'application/octet-stream', 'text/csv'];
/** Where lines of JSON may come as well. */
const BATCH = /\/batch\/?$/;

/**
 * The api's own routes read JSON: what says that it is something else is refused, not taken for an empty body. A POST
 * that needs no body needs no type either.
 */
export function jsonOnly(request: Request, _: Response, next: NextFunction): void {
  const says = request.headers['content-type'] !== undefined;
  const read = BATCH.test(request.path) ? [...READ, ...NDJSON] : READ;
  if (says && request.path.startsWith('/api/') && request.is(read) === false)
    throw new DomainError(
      'unsupported',
      'body-type-unsupported',
      'Send application/json, or a file as application/octet-stream.',
    );
  next();
}
