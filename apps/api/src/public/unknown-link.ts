import type { WorkspaceSettings } from '@roundtrip/domain/workspace/workspace-settings.js';
import type { Request, Response } from 'express';
import { html } from './html.js';
import { pageLocale } from './page-locale.js';
import { pageTexts } from './page-texts.js';
import { sendPage } from './public-page.js';

/** The answer to every token that is not genuine, and to every message that is gone: it tells nothing about which. */
export function sendUnknownLink(request: Request, response: Response, workspace: WorkspaceSettings): void {
  const locale = pageLocale(null, request.header('accept-language'), workspace.locale);
  const { title, text } = pageTexts[locale].unknown;
  const body = html`<h1>${title}</h1>
    <p>${text}</p>`;
  sendPage(response, workspace, { locale, title, body }, 404);
}
