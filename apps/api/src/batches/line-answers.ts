import { upsertBatch } from '@roundtrip/domain/identify/batch.js';
import type { RowOutcome } from '@roundtrip/domain/identify/origin.js';
import type { Fault } from '@roundtrip/domain/kernel/errors.js';
import { textFaults } from '@roundtrip/domain/kernel/storable-text.js';
import type { z } from 'zod';
import { type Line, MAX_LINE_BYTES } from './lines.js';

/** What a batch is of: how its rows are read, and what each is called by. */
export interface BatchKind<T extends z.ZodType> {
  row: T;
  /** The field a row's answer repeats, so that it can be told which row it is of. */
  key: string;
}

const LINES_AT_ONCE = 1000;
const BYTES_AT_ONCE = 4 * 1024 * 1024;
const MOST_LINES = 1_000_000;

// JSON says what the database cannot hold, NUL and half of a character, by escapes alone.
const SUSPICIOUS = /\\u(0000|d[89a-f])/i;

interface ReadLine {
  number: number;
  key: unknown;
  row: unknown;
  faults: Fault[];
}

type Upsert<T extends z.ZodType> = (rows: z.output<T>[]) => Promise<RowOutcome[]>;

/**
 * What happened to each line, as lines; a line with faults is rejected and stops nothing. Lines are written by the
 * thousand, each thousand in one transaction and in the order they came; while one is written, the next is read. It
 * goes no faster than the answers are taken.
 */
export async function* lineAnswers<T extends z.ZodType>(
  lines: AsyncIterable<Line>,
  kind: BatchKind<T>,
  upsert: Upsert<T>,
): AsyncGenerator<string> {
  let writing: Promise<string> | null = null;
  try {
    for await (const chunk of chunksOf(lines)) {
      const read = chunk.map((line) => readLine(line, kind));
      if (writing) yield await writing;
      writing = write(read, kind, upsert);
      // The failure is met where the answer is awaited.
      writing.catch(() => undefined);
    }
    if (writing) yield await writing;
  } finally {
    await writing?.catch(() => undefined);
  }
}

async function* chunksOf(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let chunk: Line[] = [];
  let bytes = 0;
  let count = 0;
  for await (const line of lines) {
    chunk.push(line);
    bytes += line.text?.length ?? 0;
    count += 1;
    if (count > MOST_LINES) break;
    if (chunk.length < LINES_AT_ONCE && bytes < BYTES_AT_ONCE) continue;
    yield chunk;
    chunk = [];
    bytes = 0;
  }
  if (chunk.length > 0) yield chunk;
}

function readLine({ number, text }: Line, { key }: { key: string }): ReadLine {
  const refused = (fault: Fault): ReadLine => ({ number, key: null, row: null, faults: [fault] });
  if (number > MOST_LINES) return refused(tooMany);
  if (text === null) return refused(tooLong);
  const row = parse(text);
  if (row === undefined) return refused(notJson);
  const name = (row as Record<string, unknown> | null)?.[key] ?? null;
  return { number, key: name, row, faults: SUSPICIOUS.test(text) ? textFaults(row) : [] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function write<T extends z.ZodType>(
  read: ReadLine[],
  kind: BatchKind<T>,
  upsert: Upsert<T>,
): Promise<string> {
  const sound = read.filter(({ faults }) => faults.length === 0);
  const outcomes = (
    await upsertBatch(
      kind.row,
      sound.map(({ row }) => row),
      upsert,
    )
  ).values();
  const answers = read.map(({ number, key, faults }) => {
    const outcome: RowOutcome =
      faults.length === 0 ? outcomes.next().value! : { result: 'rejected', id: null, faults };
    const { result, id } = outcome;
    const more = outcome.faults.length > 0 ? { faults: outcome.faults } : { id };
    return `${JSON.stringify({ line: number, [kind.key]: key, result, ...more })}\n`;
  });
  return answers.join('');
}

const tooMany: Fault = {
  path: [],
  code: 'too-many-lines',
  params: { maximum: MOST_LINES },
  message: `A stream has at most ${MOST_LINES} lines; from this one on nothing was read.`,
};
const tooLong: Fault = {
  path: [],
  code: 'line-too-long',
  params: { maximum: MAX_LINE_BYTES },
  message: `A line is at most ${MAX_LINE_BYTES} bytes.`,
};
const notJson: Fault = { path: [], code: 'line-not-json', message: 'This line is not JSON.' };
