import { describe, expect, it } from 'vitest';
import { difference, partsOf, reasonsOf } from './accounts';

const accounting = {
  ...{ audience: 100, accepted: 60, rejected: 3, uncertain: 1, pending: 6 },
  excluded: { 'no-consent': 10, 'frequency-cap': 18, suppressed: 2 },
};

describe('the accounting', () => {
  it('parts the audience without a rest', () => {
    expect(partsOf(accounting).map(({ count }) => count)).toEqual([60, 30, 6, 3, 1]);
    expect(difference(accounting)).toBe(0);
  });

  it('says by how much it does not balance', () => {
    expect(difference({ ...accounting, audience: 101 })).toBe(1);
  });

  it('names the most frequent reason first', () => {
    expect(reasonsOf(accounting).map(([reason]) => reason)).toEqual([
      'frequency-cap',
      'no-consent',
      'suppressed',
    ]);
  });
});
