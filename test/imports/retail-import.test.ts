import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportDetail } from '@roundtrip/domain/identify/imports/import.schema.js';
import { ImportWorld, retailFile } from './import-world.js';

const present = existsSync(retailFile);
const told = present ? '' : ` (skipped: no such file: ${retailFile})`;

describe.skipIf(!present)(`a real shop's order lines, imported as a marketer does${told}`, () => {
  let world: ImportWorld;
  let uploaded: ImportDetail;
  beforeAll(async () => {
    world = await ImportWorld.start();
    uploaded = (await world.upload(readFileSync(retailFile), 'online-retail-excerpt.csv')).body;
  });
  afterAll(() => world.stop());

  it('are recognised by themselves', () => {
    expect(uploaded).toMatchObject({
      status: 'uploaded',
      target: 'orders',
      detected: {
        format: { encoding: 'windows-1252', delimiter: ',', hasHeader: true },
        encodingEvidence: 'content',
        scanned: true,
        estimatedRows: 39_530,
      },
      plan: { dateOrder: 'dmy', mapping: { orderKey: 'InvoiceNo', customerKey: 'CustomerID' } },
      planSaved: false,
      sameFileAs: null,
    });
    expect(uploaded.detected.columns[4]!.dates).toMatchObject({ order: 'dmy', certainty: 'certain' });
  });

  it('come out of the dry run as they come out of the import', async () => {
    const planned = await world.plan(uploaded, {
      timeZone: 'Europe/London',
      currency: 'CNY',
      defaultCountry: 'GB',
    });
    const checked = await world.run(planned.id, 'check');
    expect(checked.status).toBe('checked');
    expect(await world.database.row('select count(*)::int as n from orders')).toEqual({ n: 0 });
    expect(await world.database.row('select count(*)::int as n from customer')).toEqual({ n: 0 });

    const done = await world.run(planned.id, 'apply');
    expect(done.status).toBe('done');
    expect(done.counts).toEqual(checked.counts);
    expect(done.counts).toMatchObject({
      lines: { read: 39_530, accepted: 25_763, rejected: 13_767, refunds: 644 },
      rejected: { 'no-customer': 13_766, 'row-cut-off': 1 },
      orders: { updated: 0, unchanged: 0, rejected: 0 },
    });
    const { orders, customers } = done.counts!;
    expect(
      await world.database.row(`
      select count(*)::int as orders, count(*) filter (where kind = 'refund')::int as refunds,
        (select count(*)::int from customer) as customers, (select count(*)::int from order_item) as items
      from orders`),
    ).toEqual({
      orders: orders!.created,
      refunds: orders!.refunds,
      customers: customers.created,
      items: 25_763,
    });
  });

  it('tell which lines were left out and why, on the page and in a file that Excel opens', async () => {
    const { body } = await world.marketer.get(`/api/imports/${uploaded.id}/rejections?locale=zh-CN&limit=2`);
    expect(body.reasons).toEqual([
      { code: 'no-customer', title: '没有客户', lines: 13_766 },
      { code: 'row-cut-off', title: '行被截断', lines: 1 },
    ]);
    expect(body.rows).toHaveLength(2);
    const more = await world.marketer.get(
      `/api/imports/${uploaded.id}/rejections?code=row-cut-off&after=${body.next}`,
    );
    expect(more.body.rows).toMatchObject([{ line: 39_531, cells: ['539650', '84347', 'R'] }]);
    const { cookie = '' } = world.marketer.credentials;
    const file = await fetch(
      new URL(`/api/imports/${uploaded.id}/rejections.csv?locale=zh-CN`, world.api.url),
      {
        headers: { cookie },
      },
    );
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toBe(
      '\ufeff行,原因,InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    );
    expect(lines).toHaveLength(13_767 + 2);
    expect(lines.at(-2)).toBe('39531,文件在这一行中间就结束了。,539650,84347,R');
  });

  it('change nothing the second time, and are known from the first', async () => {
    const before = await world.state();
    const again: ImportDetail = (await world.upload(readFileSync(retailFile), 'the-same.csv')).body;
    expect(again.sameFileAs).toMatchObject({ id: uploaded.id, fileName: 'online-retail-excerpt.csv' });
    await world.plan(again, { timeZone: 'Europe/London', defaultCountry: 'GB' });
    await world.database.run('delete from touched_customer');
    const done = await world.run(again.id, 'apply');
    expect(done.counts).toMatchObject({
      orders: { created: 0, updated: 0, rejected: 0 },
      customers: { created: 0, updated: 0, rejected: 0 },
      lines: { accepted: 25_763 },
    });
    expect(done.counts!.orders!.unchanged).toBeGreaterThan(1000);
    expect(await world.state()).toEqual(before);
    expect(await world.database.row('select count(*)::int as n from touched_customer')).toEqual({ n: 0 });
  });
});
