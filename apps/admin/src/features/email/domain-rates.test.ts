import { describe, expect, it } from 'vitest';
import { asLines, fromLines } from './domain-rates';

const rates = [
  { domain: 'qq.com', perMinute: 600 },
  { domain: 'gmail.com', perMinute: 1200 },
];

describe('rates of domains as lines', () => {
  it('are read as they are written', () => {
    expect(fromLines(asLines(rates))).toEqual(rates);
    expect(fromLines('\n  qq.com   600 \n\ngmail.com\t1200')).toEqual(rates);
    expect(fromLines('')).toEqual([]);
  });

  it.each(['qq.com', 'qq.com fast', 'qq 600', 'qq.com 0', 'qq.com 600 a minute'])('are not %s', (line) => {
    expect(fromLines(`gmail.com 10\n${line}`)).toBeNull();
  });
});
