import { describe, expect, it } from 'vitest';
import type { ValueShape } from '../values/value-shape.js';
import { type NamedColumn, suggestMapping, suggestTarget, toMapping } from './suggest-mapping.js';
import { targetNames, targets } from './targets.js';
import { columnKey } from './target-field.js';

const columns = (shapes: Record<string, ValueShape | null>): NamedColumn[] =>
  Object.entries(shapes).map(([name, shape]) => ({ name, shape }));

const retail = columns({
  InvoiceNo: 'number',
  StockCode: 'number',
  Description: 'text',
  Quantity: 'number',
  InvoiceDate: 'date',
  UnitPrice: 'number',
  CustomerID: 'number',
  Country: 'text',
});

describe('suggestMapping', () => {
  it('maps an English file of order lines by its names, confidently', () => {
    const suggestions = suggestMapping(retail, 'orders');
    expect(toMapping(suggestions)).toEqual({
      orderKey: 'InvoiceNo',
      sku: 'StockCode',
      name: 'Description',
      quantity: 'Quantity',
      orderedAt: 'InvoiceDate',
      unitPrice: 'UnitPrice',
      customerKey: 'CustomerID',
      country: 'Country',
    });
    expect(Math.min(...suggestions.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(0.9);
  });

  it('maps a Chinese file of order lines', () => {
    const chinese = columns({
      订单编号: 'number',
      '手机号码（收货人）': 'phone',
      商品编码: 'text',
      商品名称: 'text',
      '数量(件)': 'number',
      '单价（元）': 'number',
      下单时间: 'date',
      订单备注: 'text',
    });
    expect(toMapping(suggestMapping(chinese, 'orders'))).toEqual({
      orderKey: '订单编号',
      phone: '手机号码（收货人）',
      sku: '商品编码',
      name: '商品名称',
      quantity: '数量(件)',
      unitPrice: '单价（元）',
      orderedAt: '下单时间',
    });
  });

  it('uses what the values look like where a name says nothing, and doubts a name they contradict', () => {
    const suggestions = suggestMapping(
      columns({ contact1: 'phone', contact2: 'email', birthday: 'email', city: 'text' }),
      'customers',
    );
    expect(toMapping(suggestions)).toEqual({
      phone: 'contact1',
      email: 'contact2',
      birthday: 'birthday',
      city: 'city',
    });
    expect(suggestions.find(({ field }) => field === 'birthday')?.confidence).toBeLessThan(0.6);
  });

  it('prefers the more telling of two names', () => {
    const both = columns({ Order: 'text', 'Order ID': 'number' });
    expect(toMapping(suggestMapping(both, 'orders'))).toEqual({ orderKey: 'Order ID' });
  });

  it('proposes nothing for columns it does not know', () => {
    expect(suggestMapping(columns({ 'Product Category': 'text', Remarks: 'text' }), 'orders')).toEqual([]);
  });
});

describe('suggestTarget', () => {
  it('tells files of orders from files of customers', () => {
    expect(suggestTarget(retail).target).toBe('orders');
    const people = columns({
      CustomerID: 'number',
      Email: 'email',
      姓名: 'text',
      性别: 'text',
      生日: 'date',
    });
    expect(suggestTarget(people).target).toBe('customers');
  });
});

describe('targets', () => {
  it('name no column the same for two fields, and write every name as files are compared', () => {
    for (const name of targetNames) {
      const aliases = Object.values(targets[name].fields).flatMap((field) => field.aliases);
      expect(new Set(aliases).size).toBe(aliases.length);
      for (const alias of aliases) expect(columnKey(alias)).toBe(alias);
    }
  });

  it('need only fields that they have', () => {
    for (const { fields, needs } of Object.values(targets))
      for (const field of needs.flat()) expect(fields).toHaveProperty(field);
  });
});
