import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { RETURNS } from './returns.js';

/** Holds every answer to the schema its route documents. On in tests, where a wrong answer must not pass. */
@Injectable()
export class ResponseCheckInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const schema = this.reflector.get<z.ZodType | undefined>(RETURNS, context.getHandler());
    if (!schema) return next.handle();
    return next
      .handle()
      .pipe(map((answer) => (answer instanceof StreamableFile ? answer : schema.parse(answer))));
  }
}
