import { describe, expect, it } from 'vitest';
import { STAGES, angleOf, arcAfter, pointAt } from './loop-geometry';

describe('the loop', () => {
  it('starts at the top and goes clockwise', () => {
    expect(pointAt({ x: 0, y: 0 }, 100, angleOf('identify'))).toEqual({ x: 0, y: -100 });
    expect(pointAt({ x: 0, y: 0 }, 100, angleOf('differentiate')).x).toBeGreaterThan(0);
  });

  it('spaces its stages evenly and closes', () => {
    const angles = STAGES.map(angleOf);
    expect(angles).toEqual([0, 72, 144, 216, 288]);
    expect(arcAfter({ x: 0, y: 0 }, 100, 'learn', 0).endsWith('0 -100')).toBe(true);
  });
});
