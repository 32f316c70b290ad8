import { describe, expect, it } from 'vitest';
import { type OrderLineRules, orderLineReader } from './order-line.js';

const fields = [
  'orderKey',
  'customerKey',
  'email',
  'phone',
  'sku',
  'name',
  'quantity',
  'unitPrice',
  'unitCost',
  'orderedAt',
] as const;
type Cells = Partial<Record<(typeof fields)[number], string>>;

const rules: OrderLineRules = {
  columns: new Map(fields.map((field, column) => [field, column])),
  dateOrder: 'dmy',
  decimalMark: '.',
  timeZone: 'Europe/London',
  currencyDecimals: 2,
  defaultCountry: 'CN',
};

const good: Cells = {
  orderKey: '536365',
  customerKey: '17850',
  sku: '85123A',
  name: 'WHITE LANTERN ',
  quantity: '6',
  unitPrice: '2.55',
  orderedAt: '01/12/2010 08:26',
};

function read(cells: Cells, other: Partial<OrderLineRules> = {}) {
  const row = { line: 7, cells: fields.map((field) => ({ ...good, ...cells })[field] ?? '') };
  return orderLineReader({ ...rules, ...other })(row);
}

describe('orderLineReader', () => {
  it('reads a sale', () => {
    expect(read({})).toEqual({
      line: 7,
      kind: 'sale',
      orderKey: '536365',
      customerKey: '17850',
      email: null,
      phone: null,
      sku: '85123A',
      name: 'WHITE LANTERN',
      quantity: 6,
      unitPrice: '2.55',
      unitCost: null,
      amountMinor: 1530,
      orderedAt: new Date('2010-12-01T08:26:00Z'),
      country: null,
    });
  });

  it('reads what one of them cost the shop; a cost below nothing makes no sense', () => {
    expect(read({ unitCost: '¥1,234.50' })).toMatchObject({ unitCost: '1234.5' });
    expect(read({ unitCost: '-1' })).toMatchObject({
      code: 'invalid-value',
      params: { field: 'unitCost', value: '-1' },
    });
  });

  it.each(['C536379', '536379'])('reads a negative quantity as a refund, under number %s', (orderKey) => {
    expect(read({ orderKey, quantity: '-1', unitPrice: '27.50' })).toMatchObject({
      kind: 'refund',
      orderKey,
      quantity: -1,
      unitPrice: '27.5',
      amountMinor: -2750,
    });
  });

  it('reads a gift as a sale of nothing', () => {
    expect(read({ unitPrice: '0' })).toMatchObject({ kind: 'sale', amountMinor: 0 });
  });

  it('reads the way Chinese shops write', () => {
    expect(
      read(
        {
          orderKey: '="202403050001"',
          phone: '138 1234 5678',
          customerKey: '',
          quantity: '２',
          unitPrice: '¥1,299.00',
          orderedAt: '2024年3月5日 08:26',
        },
        { timeZone: 'Asia/Shanghai' },
      ),
    ).toMatchObject({
      orderKey: '202403050001',
      customerKey: null,
      phone: '+8613812345678',
      quantity: 2,
      unitPrice: '1299',
      amountMinor: 259_800,
      orderedAt: new Date('2024-03-05T00:26:00Z'),
    });
  });

  it('computes the amount from the quantity and price that are kept', () => {
    expect(read({ quantity: '1.5', unitPrice: '2.5500000000000003' })).toMatchObject({
      quantity: 1.5,
      unitPrice: '2.55',
      amountMinor: 383,
    });
    expect(read({ unitPrice: '350' }, { currencyDecimals: 0 })).toMatchObject({ amountMinor: 2100 });
  });

  it('recognises the customer of data tools that made a number of the id', () => {
    expect(read({ customerKey: '17850.0' })).toMatchObject({ customerKey: '17850' });
  });

  it.each<[string, Cells, object]>([
    ['no-order-number', { orderKey: ' ' }, {}],
    ['damaged-number', { orderKey: '4.20101E+17' }, { field: 'orderKey', value: '4.20101E+17' }],
    ['no-customer', { customerKey: '' }, {}],
    ['no-customer', { customerKey: 'guest', email: 'test@test.com', phone: '0' }, {}],
    ['no-customer', { customerKey: '', phone: '+86 138 0013 8000' }, {}],
    ['no-customer', { customerKey: '', email: 'not an address', phone: '12' }, {}],
    ['no-product', { sku: '' }, {}],
    ['invalid-number', { quantity: 'six' }, { field: 'quantity', value: 'six' }],
    ['invalid-number', { unitPrice: '' }, { field: 'unitPrice', value: '' }],
    ['number-too-large', { quantity: '99999999999' }, { field: 'quantity', value: '99999999999' }],
    [
      'number-too-large',
      { quantity: '1000000000', unitPrice: '100000000000' },
      { field: 'unitPrice', value: '100000000000' },
    ],
    ['quantity-zero', { quantity: '0.00' }, {}],
    ['negative-price', { unitPrice: '-11062.06' }, { value: '-11062.06' }],
    ['no-date', { orderedAt: '' }, {}],
    ['invalid-date', { orderedAt: '30/02/2011' }, { field: 'orderedAt', value: '30/02/2011', order: 'dmy' }],
    ['value-too-long', { sku: 'x'.repeat(201) }, { field: 'sku', limit: 200 }],
    ['value-too-long', { name: 'x'.repeat(501) }, { field: 'name', limit: 500 }],
  ])('rejects with %s: %j', (code, cells, params) => {
    expect(read(cells)).toEqual({ line: 7, cells: expect.any(Array) as string[], code, params });
  });
});
