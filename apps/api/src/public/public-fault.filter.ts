import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Logger } from '@roundtrip/domain/kernel/logger.js';
import { LOGGER } from '@roundtrip/domain/kernel/tokens.js';
import { workspaceSettingsSchema } from '@roundtrip/domain/workspace/workspace-settings.js';
import type { Request, Response } from 'express';
import { retryAfter, toProblem } from '../http/problem.js';
import { html } from './html.js';
import { pageLocale } from './page-locale.js';
import { pageTexts } from './page-texts.js';
import { sendPage } from './public-page.js';

/** What a customer sees when we have trouble: a page, not a problem document. It asks the database for nothing. */
@Catch()
export class PublicFaultFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = toProblem(error, String(request.id ?? ''));
    if (problem.status >= 500)
      this.logger.error({ err: error, requestId: request.id }, 'a customer’s request failed');
    const seconds = retryAfter(problem);
    if (seconds !== null) response.setHeader('retry-after', seconds);
    const workspace = workspaceSettingsSchema.parse({ name: '—' });
    const locale = pageLocale(null, request.header('accept-language'), workspace.locale);
    const { title, text } = pageTexts[locale].trouble;
    const body = html`<h1>${title}</h1>
      <p>${text}</p>`;
    sendPage(response, workspace, { locale, title, body }, problem.status);
  }
}
