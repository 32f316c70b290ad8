import { describe, expect, it } from 'vitest';
import { Handful } from './handful.js';

const after = (...ranOut: boolean[]): number => {
  const handful = new Handful(16);
  ranOut.forEach((each) => handful.learn(each));
  return handful.size;
};

describe('how many messages are begun at a time', () => {
  it('is what is sent at once, while the record keeps pace', () => {
    expect(after()).toBe(16);
    expect(after(false, false)).toBe(16);
  });

  it('grows where senders wait for the record, up to four times as many', () => {
    expect(after(true)).toBe(32);
    expect(after(true, true, true, true)).toBe(64);
  });

  it('goes back one by one when they wait no more', () => {
    expect(after(true, false, false)).toBe(30);
    expect(after(true, ...Array.from({ length: 50 }, () => false))).toBe(16);
  });
});
