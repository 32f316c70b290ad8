import writeExcelFile from 'write-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ImportWorld } from './import-world.js';

let world: ImportWorld;
beforeAll(async () => {
  world = await ImportWorld.start({ worker: false });
});
beforeEach(() => world.clear());
afterAll(() => world.stop());

const HEADER = ['OrderNo', 'CustomerID', 'SKU', 'Quantity', 'UnitPrice', 'OrderDate'];

/** Orders as somebody keeps them in Excel: numbers and dates are cells of their kind. */
const workbook = async (orders: number): Promise<Uint8Array<ArrayBuffer>> => {
  const rows = Array.from({ length: orders }, (_, n) => [
    { value: `O${n}`, type: String },
    { value: 100_000 + n, type: Number },
    { value: 'TEA', type: String },
    { value: 1 + (n % 3), type: Number },
    { value: 9.9, type: Number },
    { value: new Date(Date.UTC(2026, 0, 1 + (n % 28), 10, 30)), type: Date, format: 'yyyy-mm-dd hh:mm' },
  ]);
  const file = await writeExcelFile([HEADER.map((value) => ({ value, type: String })), ...rows]).toBuffer();
  return new Uint8Array(file);
};

it('a workbook of orders is imported as a CSV of them is, and again changes nothing', async () => {
  const file = await workbook(300);
  const first = await world.bring(file);
  expect(first).toMatchObject({ status: 'done', counts: { orders: { created: 300, rejected: 0 } } });
  const order = await world.database.row(`
    select o.ordered_at as at, o.total_minor as total, c.external_id as customer
    from orders o join customer c on c.id = o.customer_id where o.external_id = 'O4'`);
  expect(order).toMatchObject({ total: 1980, customer: '100004' });
  const again = await world.bring(file);
  expect(again.counts).toMatchObject({ orders: { created: 0, updated: 0, unchanged: 300 } });
});
