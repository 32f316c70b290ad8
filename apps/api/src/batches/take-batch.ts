import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { StreamableFile } from '@nestjs/common';
import { upsertBatch } from '@roundtrip/domain/identify/batch.js';
import type { BatchOutcome, RowOutcome } from '@roundtrip/domain/identify/origin.js';
import { DomainError, type Fault, invalid } from '@roundtrip/domain/kernel/errors.js';
import type { Request } from 'express';
import type { z } from 'zod';
import { toProblem } from '../http/problem.js';
import { type BatchKind, lineAnswers } from './line-answers.js';
import { linesOf } from './lines.js';
import { NDJSON } from './ndjson.js';

/** A batch as it came: the rows of a JSON body, `undefined` where the body is lines. */
export interface IncomingBatch {
  request: Request;
  rows: unknown[] | undefined;
}

/**
 * Upserts a batch, whichever way it came: a JSON body is answered as a whole, lines (NDJSON) by a line each as they are
 * written. What goes wrong after the first answers were sent is told in a last line, `{"problem": …}`; what was answered
 * before it stands.
 */
export async function takeBatch<T extends z.ZodType>(
  { request, rows }: IncomingBatch,
  kind: BatchKind<T>,
  upsert: (valid: z.output<T>[]) => Promise<RowOutcome[]>,
): Promise<BatchOutcome | StreamableFile> {
  if (rows) return { rows: await upsertBatch(kind.row, rows, upsert) };
  if (!request.is(NDJSON)) throw invalid([noBody]);
  const answers = lineAnswers(linesOf(bodyOf(request)), kind, upsert);
  // What fails at once is a problem like any other.
  const first = await answers.next();
  const stream = Readable.from(first.done ? [] : onward(first.value, answers, request));
  return new StreamableFile(stream, { type: NDJSON[0] });
}

async function* onward(
  first: string,
  answers: AsyncGenerator<string>,
  { id, log }: Request,
): AsyncGenerator<string> {
  try {
    yield first;
    yield* answers;
  } catch (error) {
    log.error({ err: error }, 'a batch broke off');
    yield `${JSON.stringify({ problem: toProblem(error, String(id)) })}\n`;
  }
}

/** Leaving early does not break the connection off: the answer, which says why, has to travel back on it. */
function bodyOf(request: Request): AsyncIterable<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'gzip') return request.pipe(createGunzip());
  if (encoding === 'identity')
    return { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) };
  throw new DomainError('unsupported', 'body-type-unsupported', 'Send lines plain or as gzip.');
}

const noBody: Fault = { path: [], code: 'required', message: 'Send the rows as JSON, or as lines of JSON.' };
