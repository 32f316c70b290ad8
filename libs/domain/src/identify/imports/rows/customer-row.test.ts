import { describe, expect, it } from 'vitest';
import { type CustomerRules, customerReader } from './customer-row.js';

const reader = (header: string[], other: Partial<CustomerRules> = {}) =>
  customerReader({
    columns: new Map(header.map((field, column) => [field, column])),
    dateOrder: 'ymd',
    defaultCountry: 'CN',
    currentYear: 2026,
    ...other,
  });

describe('customerReader', () => {
  it('reads what a row states, normalised, and nothing more', () => {
    const read = reader([
      'customerKey',
      'email',
      'phone',
      'name',
      'gender',
      'birthday',
      'birthdayCalendar',
      'locale',
      'tags',
    ]);
    const cells = [
      'K1',
      ' Wang@Shop.Test ',
      '１３８１２３４５６７８',
      '王小明',
      '男',
      '1990-08-15',
      '农历',
      '中文',
      'vip；new, vip',
    ];
    expect(read({ line: 2, cells })).toEqual({
      line: 2,
      kind: null,
      organizationKey: null,
      organizationRole: null,
      customerKey: 'K1',
      email: 'wang@shop.test',
      phone: '+8613812345678',
      name: '王小明',
      firstName: null,
      lastName: null,
      gender: 'male',
      birthday: { calendar: 'lunar', year: 1990, month: 8, day: 15, leapMonth: false },
      locale: 'zh-CN',
      timeZone: null,
      country: null,
      region: null,
      city: null,
      acquisitionSource: null,
      tags: ['vip', 'new'],
      attributes: {},
      dropped: [],
    });
  });

  it('drops values that make no sense, one by one, and says which', () => {
    const read = reader(['customerKey', 'email', 'gender', 'birthday', 'timeZone']);
    expect(read({ line: 2, cells: ['K1', 'nobody', '?', '1990-02-30', 'Mars'] })).toMatchObject({
      customerKey: 'K1',
      email: null,
      birthday: null,
      dropped: [
        { field: 'email', value: 'nobody' },
        { field: 'gender', value: '?' },
        { field: 'birthday', value: '1990-02-30' },
        { field: 'timeZone', value: 'Mars' },
      ],
    });
  });

  it('keeps the columns of the company by attribute name', () => {
    const read = reader(['email', 'attributes.shoe_size', 'attributes.鞋码']);
    expect(read({ line: 2, cells: ['a@shop.test', '42', ''] })).toMatchObject({
      attributes: { shoe_size: '42' },
    });
  });

  it.each([
    ['no-identity', ['', '', '王小明']],
    ['no-identity', ['null', 'test@test.com', '王小明']],
    ['damaged-number', ['1.23457E+17', '', '王小明']],
    ['value-too-long', ['K1', '', 'x'.repeat(201)]],
  ])('rejects with %s: %j', (code, cells) => {
    expect(reader(['customerKey', 'email', 'name'])({ line: 3, cells })).toMatchObject({
      line: 3,
      code,
      cells,
    });
  });
});
