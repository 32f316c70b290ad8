import type { WorkspaceSettings } from '@roundtrip/domain/workspace/workspace-settings.js';
import type { Response } from 'express';
import type { NonceResponse } from '../http/security-headers.js';
import { Html, html } from './html.js';
import type { PageLocale } from './page-locale.js';
import { pageStyle } from './page-style.js';

/** Whose page it is. */
export type Brand = Pick<WorkspaceSettings, 'name' | 'accentColor' | 'postalAddress'>;

export interface PublicPage {
  locale: PageLocale;
  title: string;
  body: Html;
  /** What the stylesheet says of this page alone. */
  style?: Html;
}

/** Sends a page for customers: no script, its own small stylesheet, never cached, never indexed. */
export function sendPage(response: Response, brand: Brand, page: PublicPage, status = 200): void {
  const { nonce } = (response as NonceResponse).locals;
  response.status(status).setHeader('cache-control', 'private, no-store');
  response.type('html').send(pageMarkup(brand, page, nonce));
}

/** The whole page; the nonce lets its stylesheet in where the policy asks for one. */
export function pageMarkup(brand: Brand, { locale, title, body, style }: PublicPage, nonce = ''): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${brand.name}</title>
        <style nonce="${nonce}">
          ${new Html(pageStyle(brand.accentColor))}${style}
        </style>
      </head>
      <body>
        <header>${brand.name}</header>
        <main>${body}</main>
        <footer class="quiet">${brand.postalAddress}</footer>
      </body>
    </html>`.markup;
}
