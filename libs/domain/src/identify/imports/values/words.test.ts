import { describe, expect, it } from 'vitest';
import { readGender } from './gender.js';
import { readLocale } from './locale.js';
import { columnShape, valueShape } from './value-shape.js';

describe('readGender', () => {
  it.each([
    ['女', 'female'],
    ['Female', 'female'],
    ['２', 'female'],
    ['M', 'male'],
    ['先生', 'male'],
    ['x', 'other'],
    ['0', null],
    ['保密', null],
  ])('reads %j as %j', (text, gender) => {
    expect(readGender(text)).toBe(gender);
  });
});

describe('readLocale', () => {
  it.each([
    ['zh_cn', 'zh-CN'],
    ['中文', 'zh-CN'],
    ['English', 'en'],
    ['EN-gb', 'en-GB'],
    ['constructor', null],
    ['klingonese', null],
    ['12', null],
  ])('reads %j as %j', (text, locale) => {
    expect(readLocale(text)).toBe(locale);
  });
});

describe('valueShape', () => {
  it.each([
    ['a@b.test', 'email'],
    ['13812345678', 'phone'],
    ['+44 20 7946 0958', 'phone'],
    ['010-65052288', 'phone'],
    ['１２３', 'number'],
    ['12,5', 'number'],
    ['2024-03-05 08:26', 'date'],
    ['31/12/2010', 'date'],
    ['85123A', 'text'],
    ['', null],
    ['N/A', null],
  ])('sees %j as %j', (cell, shape) => {
    expect(valueShape(cell)).toBe(shape);
  });

  it('sees a column as most of its values, and as text where they differ', () => {
    expect(columnShape(['1', '2', '3', '4', '5', 'x', ''])).toBe('number');
    expect(columnShape(['1', 'x', '2024-01-01'])).toBe('text');
    expect(columnShape(['', ''])).toBeNull();
  });
});
