import { describe, expect, it } from 'vitest';
import { contrast, heatOf, HEAT_STEPS } from './heat';

describe('the colours of the grid', () => {
  it.each(['light', 'dark'] as const)('can be read on in the %s theme', (theme) => {
    for (const step of HEAT_STEPS) {
      const { background, ink } = heatOf(step, theme);
      expect(contrast(background, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(['light', 'dark'] as const)('differ for every score in the %s theme', (theme) => {
    expect(new Set(HEAT_STEPS.map((step) => heatOf(step, theme).background)).size).toBe(5);
  });

  it('go by the nearest score', () => {
    expect(heatOf(3.4, 'light')).toEqual(heatOf(3, 'light'));
    expect(heatOf(3.6, 'light')).toEqual(heatOf(4, 'light'));
  });

  it('reckon contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#777777')).toBeCloseTo(1);
  });
});
