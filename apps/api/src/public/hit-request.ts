import type { HitRequest } from '@roundtrip/domain/interact/tracking/hit-recorder.js';
import type { Request } from 'express';
import { publicAddress } from './public-address.js';

const PURPOSE_HEADERS = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'];

/** What of a request tells whether a human made it. */
export const hitRequest = (request: Request): HitRequest => ({
  method: request.method,
  userAgent: request.header('user-agent') ?? '',
  acceptLanguage: request.header('accept-language') ?? '',
  network: publicAddress(request.ip),
  purposeHeaders: PURPOSE_HEADERS.map((name) => request.header(name) ?? '').join(' '),
});
