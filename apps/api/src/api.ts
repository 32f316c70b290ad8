import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { Request } from 'express';
import { pinoHttp } from 'pino-http';
import { ApiModule, type ApiParts } from './api.module.js';
import { adminSpa } from './http/admin-spa.js';
import { jsonOnly } from './http/json-only.js';
import { createOpenApi } from './http/openapi.js';
import { securityHeaders } from './http/security-headers.js';

const JSON_LIMIT = '2mb';
const QUIET = /^\/(health|assets)\//;

/** The api, ready to listen: every request logged without personal data, every answer with strict headers. */
export async function createApi(parts: ApiParts): Promise<NestExpressApplication> {
  const { config, logger } = parts;
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(parts), {
    logger: ['error', 'warn'],
    abortOnError: false,
    // Providers sign the bytes of their calls, which parsing loses.
    rawBody: true,
  });
  app.set('trust proxy', config.env.TRUST_PROXY);
  app.disable('x-powered-by');
  // Before the body is read, so that a request with a body that cannot be has an id and headers too.
  app.use(requestLog(logger), securityHeaders(config.isHttps), ...adminSpa(config.env.ADMIN_DIR), jsonOnly);
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.enableShutdownHooks();
  SwaggerModule.setup('api/docs', app, () => createOpenApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customCss: '.topbar { display: none }',
    customSiteTitle: 'Roundtrip API',
  });
  await app.init();
  return app;
}

/** Tokens stand in paths of public pages, so of those only the first letter's route is logged. */
function requestLog(logger: ApiParts['logger']) {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    autoLogging: { ignore: (request) => QUIET.test(request.url ?? '') },
    customLogLevel: (_, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
    serializers: {
      req: ({ id, method, url }: Request) => ({ id, method, path: loggablePath(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
}

const loggablePath = (url: string): string =>
  (url.split('?')[0] ?? '').replace(/^\/([cousv]|hooks\/(?:sms|mail))\/.*/, '/$1/…');
