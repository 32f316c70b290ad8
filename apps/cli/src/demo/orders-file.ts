import { catalogue } from '../demo-shop/catalogue.js';
import { Random } from '../demo-shop/random.js';

const LINES = 600;
const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID';

/**
 * A file as a shop's till exports it: day-first dates, lines without a customer, cancellations with a C in front, and
 * a last line that was cut off.
 */
export function makeOrdersFile(until: Date): Uint8Array<ArrayBuffer> {
  const random = new Random(7);
  const lines = Array.from({ length: LINES }, (_, at) => line(at, until, random));
  return new TextEncoder().encode([HEADER, ...lines, '540001,TEA-LJ-1'].join('\r\n'));
}

function line(at: number, until: Date, random: Random): string {
  const product = random.pick(catalogue);
  const invoice = 540_100 + Math.floor(at / 2);
  const isRefund = invoice % 40 === 0;
  const quantity = random.between(1, 3) * (isRefund ? -1 : 1);
  const day = new Date(until.getTime() - (1 + (invoice % 20)) * 24 * 3600_000);
  const date = `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()} 10:${two(invoice % 60)}`;
  const customer = invoice % 9 === 0 ? '' : `RT-${String(1 + ((invoice * 7) % 2000)).padStart(5, '0')}`;
  const price = (product.priceMinor / 100).toFixed(2);
  const name = `"${product.name}"`;
  return [`${isRefund ? 'C' : ''}${invoice}`, product.sku, name, quantity, date, price, customer].join(',');
}

const two = (value: number): string => String(value).padStart(2, '0');
