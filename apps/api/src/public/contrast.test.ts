import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, textOn } from './contrast.js';

describe('text on the accent colour', () => {
  it('is white on dark and black on light', () => {
    expect(textOn('#2f6f62')).toBe('#ffffff');
    expect(textOn('#ffe08a')).toBe('#000000');
  });

  it('is readable on every colour', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(fc.property(colour, (each) => contrast(each, textOn(each)) >= 4.5));
  });

  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
