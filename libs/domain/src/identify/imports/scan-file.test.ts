import { describe, expect, it } from 'vitest';
import type { RowBatch } from './reading/read-rows.js';
import { rejectRow } from './rows/row-rejection.js';
import { scanFile } from './scan-file.js';

async function* batchesOf(...batches: string[][][]): AsyncGenerator<RowBatch> {
  let line = 1;
  for (const rows of batches) {
    yield { rows: rows.map((cells) => ({ line: ++line, cells })), rejections: [], throughLine: line };
  }
  yield {
    rows: [],
    rejections: [rejectRow({ line: ++line, cells: ['x'] }, 'row-cut-off')],
    throughLine: line,
  };
}

describe('scanFile', () => {
  it('lets a late row answer what the first ones left open', async () => {
    const early = Array.from({ length: 12 }, (_, n) => [`0${(n % 9) + 1}/12/2010`, '1,234']);
    const scan = await scanFile(batchesOf(early, [['13/12/2010', '']], [['', '12,5']]), {
      dates: [0],
      numbers: [1],
    });
    expect(scan).toEqual({
      rows: 15,
      unreadable: { 'row-cut-off': 1 },
      dates: new Map([[0, { order: 'dmy', certainty: 'certain', values: 13, readable: 13 }]]),
      decimalMark: ',',
    });
  });

  it('finds out that a column holds no dates after all', async () => {
    const scan = await scanFile(batchesOf([['2024-01-01'], ['x'], ['y']]), { dates: [0], numbers: [] });
    expect(scan.dates).toEqual(new Map([[0, null]]));
  });
});
