export const ORDERS_PER_CUSTOMER = 5;
const LINES_AT_ONCE = 5000;
const PRODUCTS = 2000;
const FIRST_DAY = Date.UTC(2024, 10, 1);
const MINUTES = 730 * 24 * 60;
const COUNTRIES = ['China', 'United Kingdom', 'Germany', 'France'];

/** A shop's order lines as a file: orders of one or two lines in no order of customers, as exports have them. */
export async function* ordersCsv(customers: number): AsyncGenerator<Buffer, void, void> {
  yield Buffer.from('InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n');
  let lines: string[] = [];
  for (let order = 0; order < customers * ORDERS_PER_CUSTOMER; order++) {
    lines.push(...linesOf(order, customers));
    if (lines.length < LINES_AT_ONCE) continue;
    yield Buffer.from(lines.join(''));
    lines = [];
  }
  if (lines.length > 0) yield Buffer.from(lines.join(''));
}

function linesOf(order: number, customers: number): string[] {
  const customer = (order * 7919) % customers;
  const at = new Date(FIRST_DAY + ((order * 104_729) % MINUTES) * 60_000).toISOString();
  const date = `${at.slice(0, 10)} ${at.slice(11, 16)}`;
  return Array.from({ length: 1 + (order % 2) }, (_, line) => {
    const product = (order * 31 + line * 977) % PRODUCTS;
    const price = (100 + ((product * 37) % 9900)) / 100;
    const country = COUNTRIES[customer % COUNTRIES.length];
    return `${536_365 + order},P${product},PRODUCT NUMBER ${product},${1 + (order % 6)},${date},${price},${10_000 + customer},${country}\n`;
  });
}
