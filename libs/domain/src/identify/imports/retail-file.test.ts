import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DetectedFile, detectFile } from './detect-file.js';
import { toMapping } from './mapping/suggest-mapping.js';
import { bindMapping, mappingFaults } from './mapping/validate-mapping.js';
import { FileProbe } from './reading/file-probe.js';
import { readRows } from './reading/read-rows.js';
import { type OrderLine, orderLineReader } from './rows/order-line.js';
import { isRejection, type RowRejection } from './rows/row-rejection.js';
import { scanFile } from './scan-file.js';

/** Real files lie outside the project; `ROUNDTRIP_TEST_DATA` says where. */
const folder = process.env['ROUNDTRIP_TEST_DATA'] ?? resolve('..', 'shared', 'data');
const path = resolve(folder, 'online-retail-excerpt.csv');
const present = existsSync(path);

async function detect(): Promise<DetectedFile> {
  const probe = await FileProbe.of(createReadStream(path));
  return detectFile(probe.head, probe.totalBytes, { encoding: probe.encoding?.encoding });
}

const positions = ({ columns }: DetectedFile, shape: string): number[] =>
  columns.flatMap((column, at) => (column.shape === shape ? [at] : []));

describe.skipIf(!present)(`a real shop's order lines (${present ? path : `no such file: ${path}`})`, () => {
  it('are recognised, although the first letter beyond ASCII comes on line 38,250', async () => {
    const found = await detect();
    expect(found).toMatchObject({
      format: { encoding: 'windows-1252', delimiter: ',', lineBreak: '\n', hasHeader: true, columns: 8 },
      target: 'orders',
      decimalMark: '.',
    });
    expect(
      mappingFaults(
        toMapping(found.suggestions),
        found.columns.map(({ name }) => name),
        'orders',
      ),
    ).toEqual([]);
    expect(found.columns[4]).toMatchObject({
      name: 'InvoiceDate',
      dates: { order: 'dmy', certainty: 'ambiguous', otherwise: 'mdy', hint: 'shorter-span' },
    });
    expect(Math.abs(found.estimatedRows - 39_530)).toBeLessThan(2_000);
  });

  it('prove the order of their dates when all of them have been seen', async () => {
    const found = await detect();
    const scan = await scanFile(readRows(createReadStream(path), found.format), {
      dates: positions(found, 'date'),
      numbers: positions(found, 'number'),
    });
    expect(scan).toMatchObject({ rows: 39_530, unreadable: { 'row-cut-off': 1 }, decimalMark: '.' });
    expect(scan.dates.get(4)).toEqual({
      order: 'dmy',
      certainty: 'certain',
      values: 39_529,
      readable: 39_529,
    });
  });

  it('are all accounted for: sales, refunds, lines without a customer, and the line cut off', async () => {
    const { format, columns, suggestions } = await detect();
    const headers = columns.map(({ name }) => name);
    const read = orderLineReader({
      columns: bindMapping(toMapping(suggestions), headers),
      dateOrder: 'dmy',
      decimalMark: '.',
      timeZone: 'Europe/London',
      currencyDecimals: 2,
      defaultCountry: 'GB',
    });
    const lines: OrderLine[] = [];
    const rejections: RowRejection[] = [];
    for await (const batch of readRows(createReadStream(path), format)) {
      rejections.push(...batch.rejections);
      for (const result of batch.rows.map(read)) {
        if (isRejection(result)) rejections.push(result);
        else lines.push(result);
      }
    }
    const counts: Record<string, number> = {};
    for (const { code } of rejections) counts[code] = (counts[code] ?? 0) + 1;
    expect(lines.length + rejections.length).toBe(39_530);
    expect(counts).toEqual({ 'no-customer': 13_766, 'row-cut-off': 1 });
    expect(rejections.find(({ code }) => code === 'row-cut-off')).toEqual({
      line: 39_531,
      cells: ['539650', '84347', 'R'],
      code: 'row-cut-off',
      params: {},
    });
    expect(lines.filter(({ kind }) => kind === 'refund')).toHaveLength(644);
    expect(lines.every(({ kind, orderKey }) => (kind === 'refund') === orderKey.startsWith('C'))).toBe(true);
    expect(lines[0]).toMatchObject({ line: 2, orderKey: '536365', customerKey: '17850', amountMinor: 1530 });
    expect(lines.at(-1)!.orderedAt < new Date('2010-12-21')).toBe(true);
  });
});
