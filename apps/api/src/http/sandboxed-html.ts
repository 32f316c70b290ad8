import type { Response } from 'express';

/**
 * A page of an origin of its own that can run nothing, send nothing and load nothing but pictures. Its links open in
 * new tabs that are not bound by any of this, so that they can be clicked from inside a frame.
 */
const policy = (pictures: string): string =>
  [
    'sandbox allow-popups allow-popups-to-escape-sandbox',
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src ${pictures}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ');

/** `inside`: our own pictures alone, so that looking at a mail in the admin tells nobody; `anywhere`: as its reader. */
const PICTURES = { inside: "'self' data:", anywhere: "'self' data: https:" };

/** Shows the HTML of a mail, framed or not, where it can do no harm. */
export function sendSandboxed(
  response: Response,
  html: string,
  pictures: keyof typeof PICTURES = 'inside',
): void {
  response.setHeader('content-security-policy', policy(PICTURES[pictures]));
  response.setHeader('cache-control', 'private, no-store');
  response.type('html').send(withTargets(html));
}

/** A base element would be forbidden by the policy's `base-uri`, so each link says itself where it opens. */
function withTargets(html: string): string {
  return html.replace(/<(a|area)(?=\s)(?![^>]*\starget\s*=)/gi, '<$1 target="_blank"');
}
