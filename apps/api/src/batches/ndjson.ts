import { applyDecorators } from '@nestjs/common';
import { ApiConsumes, ApiProduces } from '@nestjs/swagger';

/** Lines of JSON; the names senders have for them. */
export const NDJSON = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'];

/** A batch that may come as lines and is then answered by lines. */
export const TakesLines = (): MethodDecorator =>
  applyDecorators(
    ApiConsumes('application/json', 'application/x-ndjson'),
    ApiProduces('application/json', 'application/x-ndjson'),
  );
