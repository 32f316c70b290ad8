import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

const NAME = 'roundtrip_session';

export function readSessionToken(request: Request): string | null {
  return parseCookie(request.headers.cookie ?? '')[NAME] ?? null;
}

/** HttpOnly and SameSite=Lax; Secure where the public address is https. An `expires` in the past deletes it. */
export function writeSessionCookie(response: Response, token: string, expires: Date, secure: boolean): void {
  const cookie = stringifySetCookie({
    name: NAME,
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    expires,
    secure,
  });
  response.append('set-cookie', cookie);
}
