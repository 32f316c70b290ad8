import { describe, expect, it } from 'vitest';
import { containing, trigramPatterns } from './search-pattern.js';

describe('search patterns', () => {
  it('take every sign for itself', () => {
    expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%');
  });

  it('find three signs anywhere, two at the edges of words, one at their beginning', () => {
    expect(trigramPatterns('王小明')).toEqual(['%王小明%']);
    expect(trigramPatterns('小明')).toEqual(['小明%', '% 小明%', '%小明 %', '%小明']);
    expect(trigramPatterns('王')).toEqual(['王%', '% 王%']);
  });

  it('find a phone number however it is grouped', () => {
    expect(trigramPatterns('138 0000-1234')).toEqual(['%13800001234%']);
  });
});
