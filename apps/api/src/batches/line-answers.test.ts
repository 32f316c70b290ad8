import { setTimeout } from 'node:timers/promises';
import type { RowOutcome } from '@roundtrip/domain/identify/origin.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lineAnswers } from './line-answers.js';
import { linesOf } from './lines.js';

const kind = { row: z.strictObject({ externalId: z.string(), n: z.int() }), key: 'externalId' };
const created = (id: number): RowOutcome => ({ result: 'created', id, faults: [] });

async function* chunks(lines: Iterable<string>, size: number): AsyncGenerator<Buffer> {
  let text = '';
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < size) continue;
    yield Buffer.from(text.slice(0, size));
    text = text.slice(size);
  }
  yield Buffer.from(text);
}

function* numbered(count: number, mark: (n: number) => void = () => undefined): Generator<string> {
  for (let n = 1; n <= count; n++) {
    mark(n);
    yield JSON.stringify({ externalId: `E-${n}-茶`, n });
  }
}

describe('lines', () => {
  it('are the same however the stream is cut, inside of characters too', async () => {
    const wanted = [...numbered(50)];
    for (const size of [1, 7, 64, 100_000]) {
      const texts: (string | null)[] = [];
      for await (const { text } of linesOf(chunks(numbered(50), size))) texts.push(text);
      expect(texts).toEqual(wanted);
    }
  });
});

describe('the answers to lines', () => {
  it('come in order and by the thousand, each thousand written before its answer is given', async () => {
    const written: number[] = [];
    const answers = lineAnswers(linesOf(chunks(numbered(2500), 5000)), kind, async (rows) => {
      await setTimeout(1);
      written.push(rows.length);
      return rows.map(({ n }) => created(n));
    });
    const lines: { line: number; id: number }[] = [];
    for await (const text of answers)
      for (const line of text.trim().split('\n'))
        lines.push(JSON.parse(line) as { line: number; id: number });
    expect(written).toEqual([1000, 1000, 500]);
    expect(lines.map(({ line, id }) => [line, id])).toEqual(
      Array.from({ length: 2500 }, (_, at) => [at + 1, at + 1]),
    );
  });

  it('are not read ahead of while nobody takes them', async () => {
    let read = 0;
    const answers = lineAnswers(
      linesOf(
        chunks(
          numbered(20_000, (n) => (read = n)),
          5000,
        ),
      ),
      kind,
      (rows) => Promise.resolve(rows.map(({ n }) => created(n))),
    );
    await answers.next();
    await setTimeout(20);
    expect(read).toBeLessThan(3500);
    await answers.return(undefined);
  });

  it('hold no more of two hundred thousand lines than of the few at hand', async () => {
    global.gc?.();
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let count = 0;
    const answers = lineAnswers(linesOf(chunks(numbered(200_000), 65_536)), kind, (rows) =>
      Promise.resolve(rows.map(({ n }) => created(n))),
    );
    for await (const text of answers) {
      count += text.split('\n').length - 1;
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(count).toBe(200_000);
    // All of it would be some 12 MB of answers and 100 MB of rows; garbage not yet collected counts here too.
    expect(most).toBeLessThan(96 * 1024 * 1024);
  });

  it('end with what went wrong where a write fails', async () => {
    let calls = 0;
    const answers = lineAnswers(linesOf(chunks(numbered(3000), 5000)), kind, (rows) =>
      ++calls === 2 ? Promise.reject(new Error('away')) : Promise.resolve(rows.map(({ n }) => created(n))),
    );
    expect((await answers.next()).done).toBe(false);
    await expect(answers.next()).rejects.toThrow('away');
    expect(calls).toBe(2);
  });
});
