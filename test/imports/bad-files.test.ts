import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportWorld, orderFile } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ worker: false, UPLOAD_LIMIT_MB: 20 });
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const HEADER = 'OrderNo,CustomerID,SKU,Quantity,UnitPrice,OrderDate\n';
const good = (count: number): string =>
  Array.from({ length: count }, (_, n) => `O${n},C${n},TEA,1,9.90,2026-01-05 10:00\n`).join('');

async function nothingIsKept(): Promise<void> {
  expect(await world.database.rows('select id from import_job')).toEqual([]);
  expect(await world.database.rows('select import_id from import_file_chunk')).toEqual([]);
}

describe('a file that is no table of text is refused, and nothing of it is kept', () => {
  const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('xl/workbook.xml')]);
  const oldExcel = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  const wide = Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(',');
  it.each([
    ['nothing in it', Buffer.alloc(0), 422, 'import-empty-file', {}],
    ['only blanks', Buffer.from(' \n \n'), 422, 'import-empty-file', {}],
    ['a header and no rows', Buffer.from(HEADER), 422, 'import-no-rows', {}],
    ['a damaged Excel workbook', zip, 422, 'import-spreadsheet-unreadable', {}],
    ['an old Excel workbook', oldExcel, 415, 'import-spreadsheet-file', { looksLike: 'xls' }],
    [
      'a picture',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'),
      415,
      'import-binary-file',
      { looksLike: 'png' },
    ],
    [
      'bytes that mean nothing',
      Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256)),
      415,
      'import-binary-file',
      {},
    ],
    ['a web page', Buffer.from('<html><table><tr><td>1</td></tr></table>'), 415, 'import-not-a-table', {}],
    [
      '10,000 columns',
      Buffer.from(`${wide}\n${wide}\n`),
      413,
      'import-too-many-columns',
      { columns: 10_000 },
    ],
    [
      'a cell of 10 MB',
      Buffer.from(`${HEADER}O1,C1,"${'x'.repeat(10_000_000)}",1,2,2026-01-05\n`),
      413,
      'import-cell-too-large',
      { line: 2 },
    ],
    [
      'a cell of 10 MB far down',
      Buffer.from(`${HEADER}${good(20_000)}O1,C1,${'x'.repeat(10_000_000)},1,2,2026-01-05\n`),
      413,
      'import-cell-too-large',
      { line: 20_002 },
    ],
    [
      'more than the limit',
      Buffer.from(`${HEADER}${'O1,C1,TEA,1,2,2026-01-05\n'.repeat(850_000)}`),
      413,
      'import-too-large',
      { limit: 20 },
    ],
  ])('%s', async (_, body, status, code, params) => {
    const answer = await world.upload(new Uint8Array(body));
    expect(answer).toMatchObject({ status, body: { code, params } });
    await nothingIsKept();
  });

  it('an upload that stops in the middle', async () => {
    const stop = new AbortController();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (++sent > 4) stop.abort();
        else controller.enqueue(Buffer.from(HEADER + good(30_000)));
      },
    });
    await expect(world.upload(body, 'half.csv', stop.signal)).rejects.toThrow();
    await expect.poll(() => world.database.rows('select id from import_job')).toEqual([]);
    await nothingIsKept();
  });

  it('a body of another kind', async () => {
    const answer = await world.marketer.post('/api/imports?fileName=x.csv', { no: 'file' });
    expect(answer).toMatchObject({ status: 415, body: { code: 'body-type-unsupported' } });
  });

  it('a file without a name', async () => {
    const { status, body } = await world.marketer.post('/api/imports');
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ path: ['fileName'], code: 'required' }]);
  });
});

describe('a plan that does not fit the file', () => {
  it('is refused with every fault and its path', async () => {
    const { body: uploaded } = await world.upload(orderFile([['O1', 'C1', 'TEA', 1, '9.90', '2026-01-05']]));
    const mapping = { orderKey: 'OrderNo', customerKey: 'Customer', colour: 'SKU', sku: 'SKU' };
    const plan = { ...uploaded.plan, mapping, currency: 'XTS' };
    const { status, body } = await world.marketer.put(`/api/imports/${uploaded.id}/plan`, plan);
    expect(status).toBe(422);
    expect(
      body.errors.map(({ path, code }: { path: string[]; code: string }) => [path.join('.'), code]),
    ).toEqual(
      expect.arrayContaining([
        ['mapping.customerKey', 'mapping-column-unknown'],
        ['mapping.colour', 'mapping-field-unknown'],
        ['mapping.sku', 'mapping-column-used-twice'],
        ['mapping.quantity', 'mapping-field-missing'],
        ['mapping.orderedAt', 'mapping-field-missing'],
        ['currency', 'import-currency-unknown'],
      ]),
    );
  });

  it('names values that are none', async () => {
    const { body: uploaded } = await world.upload(orderFile([['O1', 'C1', 'TEA', 1, '9.90', '2026-01-05']]));
    const plan = { ...uploaded.plan, timeZone: 'Mars/Base', defaultCountry: 'ZZ', dateOrder: 'ddd', more: 1 };
    const { body } = await world.marketer.put(`/api/imports/${uploaded.id}/plan`, plan);
    const codes = Object.fromEntries(
      body.errors.map(({ path, code }: { path: string[]; code: string }) => [path.join('.'), code]),
    );
    expect(codes).toEqual({
      timeZone: 'time-zone-unknown',
      defaultCountry: 'country-unknown',
      dateOrder: 'not-allowed',
      more: 'unknown-field',
    });
  });

  it('cannot be run before it is saved, nor an import that does not exist', async () => {
    const { body: uploaded } = await world.upload(orderFile([['O1', 'C1', 'TEA', 1, '9.90', '2026-01-05']]));
    const answer = await world.marketer.post(`/api/imports/${uploaded.id}/apply`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'import-without-plan' } });
    for (const path of ['', '/events', '/rejections', '/rejections.csv'])
      expect(await world.marketer.get(`/api/imports/999${path}`)).toMatchObject({ status: 404 });
  });
});

describe('rows that make no sense', () => {
  it('are rejected one by one, each with its line and reason, and the others are imported', async () => {
    const done = await world.bring(
      orderFile([
        ['O1', 'C1', 'TEA', 1, '9.90', '2026-01-05'],
        ['O2', 'C1', 'TEA', 1, '9.90', '2026-02-30'],
        ['O3', 'C1', 'TEA', 1, '-9.90', '2026-01-05'],
        ['O4', 'C1', 'TEA', 0, '9.90', '2026-01-05'],
        ['O5', 'guest', 'TEA', 1, '9.90', '2026-01-05'],
        ['O6', 'C1', '', 1, '9.90', '2026-01-05'],
        ['O7', 'C1', 'TEA', 'many', '9.90', '2026-01-05'],
        ['O8', 'C1', 'TEA', 1],
        ['O9', 'C1', 'TEA', 1, '9.90', '2026-01-06'],
        ['O9', 'C2', 'TEA', 1, '9.90', '2026-01-06'],
      ]),
    );
    expect(done.counts).toMatchObject({
      lines: { read: 10, accepted: 1, rejected: 9 },
      orders: { created: 1, rejected: 1 },
    });
    const { body } = await world.marketer.get(`/api/imports/${done.id}/rejections`);
    expect(body.rows.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [3, 'invalid-date'],
      [4, 'negative-price'],
      [5, 'quantity-zero'],
      [6, 'no-customer'],
      [7, 'no-product'],
      [8, 'invalid-number'],
      [9, 'row-column-count'],
      [10, 'order-lines-disagree'],
      [11, 'order-lines-disagree'],
    ]);
    expect(body.rows[1].reason).toBe('The price -9.9 is negative.');
    expect(body.rows.at(-1).cells).toEqual(['O9', 'C2', 'TEA', '1', '9.90', '2026-01-06']);
  });

  it('go into a file whose cells no spreadsheet runs', async () => {
    const done = await world.bring(
      orderFile([
        ['O1', 'C1', 'TEA', 1, '9.90', '2026-01-05'],
        ['"=HYPERLINK(""http://x"",""y"")"', 'guest', '@SUM(1)', '+1', '-2.50', '2026-01-05'],
      ]),
    );
    const { body } = await world.marketer.get(`/api/imports/${done.id}/rejections.csv`);
    expect(body.trim().split('\r\n').at(-1)).toBe(
      `3,The row names no customer.,"'=HYPERLINK(""http://x"",""y"")",guest,'@SUM(1),+1,-2.50,2026-01-05`,
    );
  });

  it('bring duplicate and empty headers under names of their own', async () => {
    const { body } = await world.upload(
      'OrderNo,CustomerID,SKU,Quantity,UnitPrice,OrderDate,SKU,\nO1,C1,TEA,1,9.90,2026-01-05,x,y\n',
    );
    expect(body.detected.warnings).toMatchObject([
      { code: 'header-duplicate', params: { name: 'SKU', renamed: 'SKU (2)' } },
      { code: 'header-empty', params: { renamed: 'H' } },
    ]);
  });
});
