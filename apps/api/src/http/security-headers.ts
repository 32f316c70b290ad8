import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const DOCS = /^\/api\/docs(\/|\?|$)/;

export type NonceResponse = Response & { locals: { nonce: string } };

/**
 * Strict headers for everything we serve. Scripts come from our own files only; styles need the request's nonce,
 * because the component library inserts its style elements at run time.
 */
export function securityHeaders(isHttps: boolean) {
  // The API documentation is a finished page of its own that brings its styles inline.
  const styles = (request: unknown, response: unknown): string =>
    DOCS.test((request as Request).url)
      ? "'unsafe-inline'"
      : `'nonce-${(response as NonceResponse).locals.nonce}'`;
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", styles],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps,
    xFrameOptions: { action: 'sameorigin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    protect(request, response, next);
  };
}
