import { describe, expect, it } from 'vitest';
import { campaignCost } from './campaign-cost.js';

const mail = { step: 'hello', channel: 'email' as const, segments: [] };
const sms = (segments: number[]) => ({ step: 'text', channel: 'sms' as const, segments });

describe('what a campaign costs', () => {
  it('is the price of a mail for everybody who would get it', () => {
    const prices = { emailMinor: 0.5, segmentMinor: null, smsMinor: null };
    expect(campaignCost([mail], 1000, prices)).toEqual({
      messages: [{ step: 'hello', channel: 'email', each: { leastMinor: 0.5, mostMinor: 0.5 } }],
      first: { leastMinor: 500, mostMinor: 500 },
      allOnceMinor: 500,
    });
  });

  it('is from the shortest to the longest SMS, by the segment', () => {
    const prices = { emailMinor: 1, segmentMinor: 4, smsMinor: 9 };
    const { first, allOnceMinor } = campaignCost([sms([2, 1, 3]), mail], 100, prices);
    expect(first).toEqual({ leastMinor: 400, mostMinor: 1200 });
    expect(allOnceMinor).toBe(1300);
  });

  it('takes the price of an SMS where nobody has said what a segment costs', () => {
    const { first } = campaignCost([sms([2])], 100, { emailMinor: null, segmentMinor: null, smsMinor: 9 });
    expect(first).toEqual({ leastMinor: 900, mostMinor: 900 });
  });

  it('claims no sum of which a price is not known', () => {
    const prices = { emailMinor: 1, segmentMinor: null, smsMinor: null };
    expect(campaignCost([mail, sms([1])], 100, prices)).toMatchObject({
      messages: [{ each: { leastMinor: 1 } }, { each: null }],
      first: { leastMinor: 100 },
      allOnceMinor: null,
    });
  });
});
