import type { RawBodyRequest } from '@nestjs/common';
import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import type { Request } from 'express';

const LONGEST = 2 * 1024 * 1024;

/** The bytes of a call, whatever it says that they are: what is no JSON has not been read yet. */
export async function signedBody(request: RawBodyRequest<Request>): Promise<Buffer> {
  if (request.rawBody) return request.rawBody;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST)
      throw new DomainError('too-large', 'body-too-large', 'A call by a provider has at most 2 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
