import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import type { Request } from 'express';

/** What Content-Length says, `null` for a body whose length only its end tells. */
export function announcedBytes({ headers }: Request): number | null {
  const length = Number(headers['content-length']);
  return Number.isSafeInteger(length) ? length : null;
}

/**
 * The body as it arrives. Leaving early does not break the connection off: the answer, which says why, has to travel
 * back on it.
 * @throws DomainError for a body that was not sent as plain bytes; an Error when the client goes away in the middle.
 */
export function rawBody(request: Request): AsyncIterable<Buffer> {
  if (!request.is(['application/octet-stream', 'text/csv']))
    throw new DomainError(
      'unsupported',
      'body-type-unsupported',
      'Send the file as application/octet-stream.',
    );
  return { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) };
}
