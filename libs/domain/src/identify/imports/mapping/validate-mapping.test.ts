import { describe, expect, it } from 'vitest';
import { bindMapping, mappingFaults } from './validate-mapping.js';

const headers = ['No', 'Who', 'What', 'How many', 'Price', 'When'];
const good = {
  orderKey: 'No',
  customerKey: 'Who',
  sku: 'What',
  quantity: 'How many',
  unitPrice: 'Price',
  orderedAt: 'When',
};

describe('mappingFaults', () => {
  it('finds nothing wrong with a mapping that has all that is needed', () => {
    expect(mappingFaults(good, headers, 'orders')).toEqual([]);
    expect(mappingFaults({ email: 'Who', 'attributes.size': 'What' }, headers, 'customers')).toEqual([]);
  });

  it('names everything that is wrong at once, each with its path', () => {
    const mapping = { orderKey: 'No', sku: 'No', quantity: 'Amount', colour: 'What', orderedAt: 'When' };
    expect(
      mappingFaults(mapping, headers, 'orders').map(({ path, code, params }) => ({ path, code, params })),
    ).toEqual([
      {
        path: ['mapping', 'sku'],
        code: 'mapping-column-used-twice',
        params: { column: 'No', field: 'orderKey' },
      },
      { path: ['mapping', 'quantity'], code: 'mapping-column-unknown', params: { column: 'Amount' } },
      { path: ['mapping', 'colour'], code: 'mapping-field-unknown', params: { field: 'colour' } },
      {
        path: ['mapping', 'customerKey'],
        code: 'mapping-field-missing',
        params: { fields: 'customerKey, email, phone' },
      },
      { path: ['mapping', 'unitPrice'], code: 'mapping-field-missing', params: { fields: 'unitPrice' } },
    ]);
  });

  it('takes attributes by name for customers only', () => {
    expect(mappingFaults({ ...good, 'attributes.size': 'Who' }, headers, 'orders')).not.toEqual([]);
    expect(
      mappingFaults({ email: 'Who', 'attributes.shoe size': 'What' }, headers, 'customers'),
    ).toMatchObject([{ code: 'mapping-field-unknown' }]);
  });

  it('is not fooled by names that every object has', () => {
    expect(mappingFaults({ ...good, constructor: 'Who' }, headers, 'orders')).toMatchObject([
      { code: 'mapping-field-unknown' },
      { code: 'mapping-column-used-twice' },
    ]);
  });
});

describe('bindMapping', () => {
  it('finds the position of each column', () => {
    expect(bindMapping({ orderKey: 'No', orderedAt: 'When' }, headers)).toEqual(
      new Map([
        ['orderKey', 0],
        ['orderedAt', 5],
      ]),
    );
  });
});
