import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectFile } from './detect-file.js';
import { toMapping } from './mapping/suggest-mapping.js';
import { HEAD_BYTES } from './reading/file-probe.js';

const detect = (content: string | Buffer, stated = {}) => {
  const bytes = Buffer.from(content);
  return detectFile(bytes.subarray(0, HEAD_BYTES), bytes.length, stated);
};
const fault = (code: string, params: object = {}): Error =>
  expect.objectContaining({ code, params }) as Error;

const orders = `订单号,客户编号,商品编码,商品名称,数量,单价,下单时间
A1,K1,T1,"红茶, 罐装",2,"1,299.00",2024/3/5 08:26
A1,K1,T2,绿茶,1,35.50,2024/3/5 08:26
A2,,T1,红茶,1,1299,2024/3/6 9:00
`;

describe('detectFile', () => {
  it('finds out all about a Chinese export', () => {
    const found = detect(iconv.encode(orders, 'gbk'));
    expect(found).toMatchObject({
      format: { encoding: 'gb18030', delimiter: ',', lineBreak: '\n', hasHeader: true, columns: 7 },
      encodingEvidence: 'content',
      decimalMark: '.',
      estimatedRows: 3,
      target: 'orders',
      warnings: [],
    });
    expect(found.columns.map(({ name, shape }) => [name, shape])).toEqual([
      ['订单号', 'text'],
      ['客户编号', 'text'],
      ['商品编码', 'text'],
      ['商品名称', 'text'],
      ['数量', 'number'],
      ['单价', 'number'],
      ['下单时间', 'date'],
    ]);
    expect(found.columns[6]?.dates).toMatchObject({ order: 'ymd', certainty: 'certain' });
    expect(toMapping(found.suggestions)).toEqual({
      orderKey: '订单号',
      customerKey: '客户编号',
      sku: '商品编码',
      name: '商品名称',
      quantity: '数量',
      unitPrice: '单价',
      orderedAt: '下单时间',
    });
    expect(found.sampleRows[0]?.[3]).toBe('红茶, 罐装');
  });

  it('finds out about a European export without a header', () => {
    const found = detect('1001;K1;12,50;31.12.2023\n1002;K2;3,99;01.02.2024\n');
    expect(found).toMatchObject({
      format: { delimiter: ';', hasHeader: false, columns: 4 },
      decimalMark: ',',
      sampleRows: [
        ['1001', 'K1', '12,50', '31.12.2023'],
        ['1002', 'K2', '3,99', '01.02.2024'],
      ],
    });
    expect(found.columns.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
    expect(found.columns[3]?.dates).toMatchObject({ order: 'dmy', certainty: 'certain' });
  });

  it('asks about dates that could be read in two orders, and about repeated names', () => {
    const found = detect('id,date,date\n1,01/02/2024,x\n2,03/04/2024,y\n');
    expect(found.warnings).toEqual([
      { code: 'header-duplicate', params: { name: 'date', renamed: 'date (2)', column: 3 } },
      { code: 'date-order-ambiguous', params: { column: 'date', order: 'dmy', otherwise: 'mdy' } },
    ]);
  });

  it('looks for dates among digits where the name says so', () => {
    const found = detect('email,birthday,code\na@shop.test,19900501,20240305\n');
    expect(found.columns.map(({ dates }) => dates?.order)).toEqual([undefined, 'ymd', undefined]);
  });

  it('believes what a person states', () => {
    const bytes = iconv.encode('a;b\n1;é\n', 'win1252');
    expect(
      detect(bytes, { delimiter: ',', hasHeader: false, encoding: 'windows-1252', target: 'customers' }),
    ).toMatchObject({
      format: { delimiter: ',', hasHeader: false, columns: 1, encoding: 'windows-1252' },
      encodingEvidence: 'stated',
      target: 'customers',
      sampleRows: [['a;b'], ['1;é']],
    });
  });

  it('estimates the rows of a long file from a sample that ends anywhere', () => {
    const found = detect(
      `id,email\n${Array.from({ length: 50_000 }, (_, n) => `${n},a${n}@shop.test\n`).join('')}`,
    );
    expect(found.estimatedRows).toBeGreaterThan(45_000);
    expect(found.estimatedRows).toBeLessThan(60_000);
    expect(found.sampleRows).toHaveLength(20);
  });

  it('reads a small file to its very end, without a last line break too', () => {
    expect(detect('id,email\n1,a@shop.test').sampleRows).toEqual([['1', 'a@shop.test']]);
  });

  it.each([
    ['nothing', '', 'import-empty-file', {}],
    ['blanks', '\ufeff \r\n\r\n', 'import-empty-file', {}],
    ['a header alone', 'id,email\n', 'import-no-rows', {}],
    ['a spreadsheet', 'PK\x03\x04…xl/workbook.xml', 'import-spreadsheet-file', { looksLike: 'xlsx' }],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0', 'import-binary-file', { looksLike: 'png' }],
    ['bytes', Buffer.alloc(2_000, '\x00\x01\x02'), 'import-binary-file', { looksLike: 'binary data' }],
    ['a web page', '<html><table></table></html>', 'import-not-a-table', { looksLike: 'an HTML page' }],
    [
      'ten thousand columns',
      `${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(',')}\n1\n`,
      'import-too-many-columns',
      { columns: 10_000, limit: 500 },
    ],
    [
      'a first row without end',
      'x'.repeat(HEAD_BYTES * 2),
      'import-row-too-large',
      { line: 1, limit: HEAD_BYTES },
    ],
  ])('refuses %s', (_, content, code, params) => {
    const bytes =
      typeof content === 'string' && content.includes('\x89') ? Buffer.from(content, 'latin1') : content;
    expect(() => detect(bytes)).toThrow(fault(code, params));
  });

  it('refuses ten thousand columns whose names are longer than the sample', () => {
    const header = Array.from({ length: 10_000 }, (_, n) => `a rather long column name ${n}`).join(',');
    expect(() => detect(`${header}\n1\n`)).toThrow(
      expect.objectContaining({ code: 'import-too-many-columns' }) as Error,
    );
  });
});
