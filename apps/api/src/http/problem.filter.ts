import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Logger } from '@roundtrip/domain/kernel/logger.js';
import { LOGGER } from '@roundtrip/domain/kernel/tokens.js';
import type { Request, Response } from 'express';
import { retryAfter, toProblem } from './problem.js';

/** The one place that maps an error to HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const { id } = http.getRequest<Request & { id?: string }>();
    const problem = toProblem(error, String(id ?? ''));
    if (problem.status >= 500) this.logger.error({ err: error, requestId: id }, 'a request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const seconds = retryAfter(problem);
    if (seconds !== null) response.setHeader('retry-after', seconds);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
