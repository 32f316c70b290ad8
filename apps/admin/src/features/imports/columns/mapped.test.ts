import { describe, expect, it } from 'vitest';
import { attributeField } from './attribute-field';
import { mapped } from './mapped';

describe('mapping a column', () => {
  it('takes the field from the column that had it', () => {
    expect(mapped({ sku: 'A', name: 'B' }, 'C', 'sku')).toEqual({ name: 'B', sku: 'C' });
  });

  it('gives the column one field only', () => {
    expect(mapped({ sku: 'A' }, 'A', 'name')).toEqual({ name: 'A' });
  });

  it('can leave the column out', () => {
    expect(mapped({ sku: 'A', name: 'B' }, 'A', null)).toEqual({ name: 'B' });
  });
});

describe('an attribute of the company’s own', () => {
  it.each([
    ['Shoe size', 'attributes.Shoe_size'],
    ['鞋码', 'attributes.鞋码'],
    ['2nd phone?', 'attributes.c_2nd_phone'],
  ])('%s is kept as %s', (column, field) => {
    expect(attributeField(column)).toBe(field);
  });
});
