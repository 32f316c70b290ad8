import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

export const RETURNS = 'roundtrip:returns';

/** What a route answers: documents it in OpenAPI, sets the status, and lets tests hold the route to it. */
export const Returns = (schema: z.ZodType, status = 200): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    SetMetadata(RETURNS, schema),
    ApiResponse({ status, standardSchema: schema, description: '' }),
  );

/** A route that answers with an empty body. */
export const ReturnsNothing = (): MethodDecorator =>
  applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'Done.' }));
