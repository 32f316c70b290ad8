import { describe, expect, it } from 'vitest';
import { adviceOn, breakEvenOf, contactCost, type KindSum, marginPerOrder } from './break-even.js';

const sum = (kind: string, more: Partial<KindSum>): KindSum => ({
  ...{ kind, people: 0, messages: 0, ordered: 0, marginMinor: 0 },
  ...more,
});
const costs = { email: 2, sms: 50 };

describe('what it costs to talk to somebody', () => {
  it('is one message while nothing of the kind was sent', () => {
    expect(contactCost('sms:promotion:none', [], costs)).toBe(50);
    expect(contactCost('any', [], costs)).toBe(2);
  });

  it('is as many messages as such campaigns send, at the price of their channels', () => {
    const sums = [
      sum('email:promotion:none', { people: 100, messages: 300 }),
      sum('sms:promotion:offer', { people: 100, messages: 100 }),
    ];
    expect(contactCost('email:promotion:none', sums, costs)).toBe(6);
    expect(contactCost('email:promotion:any', sums, costs)).toBe(6);
    expect(contactCost('any', sums, costs)).toBe((600 + 5000) / 200);
  });
});

describe('the margin of an order', () => {
  const sums = [
    sum('email:promotion:offer', { ordered: 9, marginMinor: 90_000 }),
    sum('email:promotion:none', { ordered: 10, marginMinor: 20_000 }),
    sum('sms:care:none', { ordered: 1, marginMinor: 100 }),
  ];

  it('is that of the kind, or, where too few ordered, of the wider one', () => {
    expect(marginPerOrder('email:promotion:none', sums)).toBe(2000);
    expect(marginPerOrder('email:promotion:offer', sums)).toBe(110_000 / 19);
    expect(marginPerOrder('sms:care:none', sums)).toBe(110_100 / 20);
  });

  it('is not claimed of nine orders', () => {
    expect(marginPerOrder('any', sums.slice(0, 1))).toBeNull();
  });
});

describe('the break-even rate', () => {
  it('is the cost of a contact over the margin of an order', () => {
    expect(breakEvenOf(50, 2500)).toEqual({ costMinor: 50, marginMinor: 2500, rate: 0.02 });
  });

  it.each([null, 0, -300])('is not known with a margin of %s, and nothing is advised then', (margin) => {
    const breakEven = breakEvenOf(50, margin);
    expect(breakEven.rate).toBeNull();
    expect(adviceOn({ alpha: 5, beta: 95 }, breakEven)).toBeNull();
  });

  it('parts cells worth writing to from the others, and says where that is not sure', () => {
    const breakEven = breakEvenOf(50, 2500);
    expect(adviceOn({ alpha: 50, beta: 950 }, breakEven)).toEqual({ send: true, isSure: true });
    expect(adviceOn({ alpha: 0.5, beta: 9.5 }, breakEven)).toEqual({ send: true, isSure: false });
    expect(adviceOn({ alpha: 0.1, beta: 9.9 }, breakEven)).toEqual({ send: false, isSure: false });
    expect(adviceOn({ alpha: 5, beta: 995 }, breakEven)).toEqual({ send: false, isSure: true });
  });
});
