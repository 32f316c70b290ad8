import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsSegments, splitSms } from './sms-segments.js';

const of = (character: string, times: number) => character.repeat(times);

describe('counting an SMS in GSM-7', () => {
  it('holds 160 septets alone', () => {
    expect(smsSegments(of('a', 160))).toEqual({ encoding: 'gsm-7', length: 160, segments: 1, remaining: 0 });
  });

  it('holds 153 in each of several', () => {
    expect(smsSegments(of('a', 161))).toMatchObject({ segments: 2, remaining: 145 });
    expect(smsSegments(of('a', 306))).toMatchObject({ segments: 2, remaining: 0 });
    expect(smsSegments(of('a', 307))).toMatchObject({ segments: 3, remaining: 152 });
  });

  it('counts characters of the extension table twice', () => {
    expect(smsSegments('{€}')).toMatchObject({ encoding: 'gsm-7', length: 6 });
    expect(smsSegments(of('€', 80))).toMatchObject({ length: 160, segments: 1 });
  });

  it('keeps an escape with its character', () => {
    expect(splitSms(of('a', 152) + '€' + of('b', 20))[0]).toBe(of('a', 152));
  });

  it('knows the accents and Greek capitals of the alphabet', () => {
    expect(smsSegments('àéñ ÄÖÜ ΔΦ @£¥').encoding).toBe('gsm-7');
  });
});

describe('counting an SMS in UCS-2', () => {
  it('holds 70 units alone and 67 in each of several', () => {
    expect(smsSegments(of('中', 70))).toEqual({ encoding: 'ucs-2', length: 70, segments: 1, remaining: 0 });
    expect(smsSegments(of('中', 71))).toMatchObject({ segments: 2, remaining: 63 });
    expect(smsSegments(of('中', 134))).toMatchObject({ segments: 2, remaining: 0 });
  });

  it('is what a single character outside the alphabet makes of the whole text', () => {
    expect(smsSegments(of('a', 100) + '’')).toMatchObject({ encoding: 'ucs-2', length: 101, segments: 2 });
  });

  it('never parts a surrogate pair, though a unit of the segment stays empty', () => {
    const [first, second] = splitSms(of('中', 66) + '🎂' + of('中', 10));
    expect(first).toBe(of('中', 66));
    expect(second!.startsWith('🎂')).toBe(true);
  });
});

describe('splitting an SMS', () => {
  it('makes no segment of nothing', () => {
    expect(smsSegments('')).toEqual({ encoding: 'gsm-7', length: 0, segments: 0, remaining: 160 });
  });

  it('loses nothing and never overfills, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '€', '{', ' ', 'é'), maxLength: 600 }),
      fc.string({ unit: fc.constantFrom('中', '🎂', 'a', '。'), maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parts = splitSms(text);
        const { encoding, segments } = smsSegments(text);
        expect(parts.join('')).toBe(text);
        expect(parts).toHaveLength(segments);
        if (encoding === 'ucs-2' && segments > 1) {
          expect(parts.every((part) => part.length <= 67)).toBe(true);
          expect(parts.some((part) => /\p{Cs}/u.test(part))).toBe(false);
        }
      }),
    );
  });
});
