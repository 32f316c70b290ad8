import { describe, expect, it } from 'vitest';
import { readRows, type RowBatch, type TableFormat } from './read-rows.js';

const format: TableFormat = {
  encoding: 'utf-8',
  delimiter: ',',
  lineBreak: '\n',
  hasHeader: true,
  columns: 3,
};

async function* chunksOf(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, afterLine = 0, size = 16): Promise<RowBatch> {
  const all: RowBatch = { rows: [], rejections: [], throughLine: 0 };
  for await (const { rows, rejections, throughLine } of readRows(chunksOf(text, size), format, afterLine)) {
    expect(throughLine).toBeGreaterThan(all.throughLine);
    all.rows.push(...rows);
    all.rejections.push(...rejections);
    all.throughLine = throughLine;
  }
  return all;
}

describe('readRows', () => {
  it('gives rows below the header with their lines, and passes over blank ones', async () => {
    const { rows, rejections } = await read('\na,b,c\n1,"x\ny",2\n,,\n\n3,4,5\n');
    expect(rows).toEqual([
      { line: 3, cells: ['1', 'x\ny', '2'] },
      { line: 7, cells: ['3', '4', '5'] },
    ]);
    expect(rejections).toEqual([]);
  });

  it('rejects bad rows one by one, each with its line and reason', async () => {
    const { rows, rejections } = await read('a,b,c\n1,2\n1,2,3,4\n1,"2,3\n1,\0,3\n7,8,9\n1,2');
    expect(rows).toEqual([{ line: 6, cells: ['7', '8', '9'] }]);
    expect(rejections).toEqual([
      { line: 2, cells: ['1', '2'], code: 'row-column-count', params: { expected: 3, actual: 2 } },
      { line: 3, cells: ['1', '2', '3', '4'], code: 'row-column-count', params: { expected: 3, actual: 4 } },
      { line: 4, cells: ['1', '"2', '3'], code: 'quote-not-closed', params: {} },
      { line: 5, cells: ['1', '\ufffd', '3'], code: 'invalid-character', params: {} },
      { line: 7, cells: ['1', '2'], code: 'row-cut-off', params: {} },
    ]);
  });

  it('forgives empty cells that stray delimiters add, and a missing line break at the end', async () => {
    const { rows, rejections } = await read('a,b,c\n1,2,3,,\n4,5,6');
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(rejections).toEqual([]);
  });

  it('goes on after the line where an earlier run stopped, and gives the same rows as one run', async () => {
    const text = `a,b,c\n${Array.from({ length: 40 }, (_, n) => `${n},"x\n${n}",z\n`).join('')}`;
    const whole = await read(text);
    for (const row of whole.rows) {
      const rest = await read(text, row.line);
      expect(rest.rows).toEqual(whole.rows.filter(({ line }) => line > row.line));
    }
  });
});
