import { describe, expect, it } from 'vitest';
import { withPart, withoutEmpty } from './own-policy';

describe('the rules of a campaign', () => {
  it('are gone when the last of them is taken away', () => {
    expect(
      withoutEmpty({ minimumGap: undefined, caps: { email: undefined }, quietFestivals: [] }),
    ).toBeUndefined();
    expect(withoutEmpty({ consent: undefined, onePromotionADay: true })).toEqual({ onePromotionADay: true });
  });

  it('keep their neighbours when one of a group is changed or taken away', () => {
    const cap = { max: 1, days: 7 };
    expect(withPart<object & { a?: object; b?: object }, 'a'>({ b: cap }, 'a', cap)).toEqual({
      a: cap,
      b: cap,
    });
    expect(withPart<object & { a?: object; b?: object }, 'a'>({ a: cap, b: cap }, 'a', null)).toEqual({
      b: cap,
    });
    expect(withPart<object & { a?: object }, 'a'>({ a: cap }, 'a', null)).toBeUndefined();
  });
});
