import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { NonceResponse } from './security-headers.js';

const NONCE = /__CSP_NONCE__/g;
// What the api answers itself.
const NOT_THE_ADMIN = /^\/(api|health|hooks|v1|c|o|p|s|u|v|y)(\/|$)/;

/** Whether a page address belongs to the admin's own router. */
export const isTheAdmins = (path: string): boolean => !NOT_THE_ADMIN.test(path);

/** Serves the built admin: hashed assets for a year, and index.html, with the request's nonce, for its routes. */
export function adminSpa(directory: string): RequestHandler[] {
  const root = resolve(directory);
  const index = join(root, 'index.html');
  if (!existsSync(index)) return [];
  const page = readFileSync(index, 'utf8');
  const assets = express.static(root, { index: false, setHeaders: cacheHeaders });
  return [assets, (request, response, next) => servePage(page, request, response as NonceResponse, next)];
}

function servePage(page: string, request: Request, response: NonceResponse, next: NextFunction): void {
  const isPage = request.method === 'GET' && isTheAdmins(request.path) && request.accepts('html');
  if (!isPage) return next();
  response.setHeader('cache-control', 'no-store');
  response.type('html').send(page.replace(NONCE, response.locals.nonce));
}

function cacheHeaders(response: Response, path: string): void {
  const hashed = path.includes(`${join('/', 'assets', '/')}`);
  response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
