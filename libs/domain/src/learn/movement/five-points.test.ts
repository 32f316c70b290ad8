import { expect, it } from 'vitest';
import { fivePoints } from './five-points.js';

it('is worth the margin of one who came back, for five in a hundred of those there are', () => {
  expect(fivePoints({ before: 900, retained: 300, active: 1000, retainedMarginMinor: 600_000 })).toBe(
    100_000,
  );
});

it('is unknown where nobody came back', () => {
  expect(fivePoints({ before: 900, retained: 0, active: 1000, retainedMarginMinor: 0 })).toBeNull();
});
