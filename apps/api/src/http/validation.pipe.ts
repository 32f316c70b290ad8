import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { inputError } from '@roundtrip/domain/kernel/zod-faults.js';

type Issues = Parameters<typeof inputError>[0];

/** Validates what a route names a zod schema for (`@Body({ schema })`), and reports every fault at once. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => inputError(issues as Issues) });
  }
}
