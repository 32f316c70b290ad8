import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../kernel/zod-faults.js';
import { changeCustomerSchema, upsertCustomerSchema } from './upsert-customer.schema.js';

const faults = (input: unknown) => {
  const parsed = upsertCustomerSchema.safeParse(input);
  return parsed.success ? [] : faultsOf(parsed.error.issues).map(({ path, code }) => [path.join('.'), code]);
};

describe('a customer as a shop sends it', () => {
  it('comes out in the form it is stored and matched in', () => {
    expect(
      upsertCustomerSchema.parse({
        email: ' Ann@ACME.io ',
        phone: '１３８００００１２３４',
        locale: 'zh-cn',
        tags: ['a', 'a'],
        birthday: { month: 2, day: 29 },
      }),
    ).toEqual({
      email: 'ann@acme.io',
      phone: '+8613800001234',
      locale: 'zh-CN',
      tags: ['a'],
      birthday: { calendar: 'solar', year: null, month: 2, day: 29, leapMonth: false },
    });
  });

  it('names every fault at once, each with its path', () => {
    expect(
      faults({
        externalId: 'guest',
        email: 'nobody',
        phone: '12',
        timeZone: 'Mars/Olympus',
        locale: 'no such tongue',
        birthday: { month: 2, day: 30 },
        attributes: { 'a b': 1, ok: { deep: 1 } },
        shoeSize: 42,
      }).sort(),
    ).toEqual([
      ['attributes.a b', 'not-valid'],
      ['attributes.ok', 'wrong-type'],
      ['birthday.day', 'no-such-day'],
      ['email', 'wrong-email'],
      ['externalId', 'identifies-nobody'],
      ['locale', 'wrong-locale'],
      ['phone', 'wrong-phone'],
      ['shoeSize', 'unknown-field'],
      ['timeZone', 'wrong-time-zone'],
    ]);
  });

  it('needs something to be recognised by', () => {
    expect(faults({ name: 'Ann' })).toEqual([['', 'no-identity']]);
  });

  it.each([
    [{ calendar: 'solar', year: 2023, month: 2, day: 29 }, false],
    [{ calendar: 'solar', year: 2024, month: 2, day: 29 }, true],
    [{ calendar: 'solar', month: 4, day: 31 }, false],
    [{ calendar: 'solar', month: 4, day: 30, leapMonth: true }, false],
    [{ calendar: 'lunar', month: 12, day: 30 }, true],
    [{ calendar: 'lunar', month: 4, day: 31 }, false],
  ])('takes %j for a birthday: %s', (birthday, isOne) => {
    expect(upsertCustomerSchema.safeParse({ externalId: 'A1', birthday }).success).toBe(isOne);
  });
});

describe('an edit of a customer', () => {
  it('may clear a field, and needs none', () => {
    expect(changeCustomerSchema.parse({ email: null, birthday: null })).toEqual({
      email: null,
      birthday: null,
    });
    expect(changeCustomerSchema.parse({})).toEqual({});
  });
});
