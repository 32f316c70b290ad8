import { describe, expect, it } from 'vitest';
import { type Tried, uncovered } from './uncovered.js';

/** Of each side one half brings `more` above its mean, the other half as much below. */
const tried = (cell: number, treated: [number, number], heldOut: [number, number], more: number): Tried => ({
  cell,
  ...{ treated: treated[0], treatedMinor: treated[0] * treated[1] },
  ...{ heldOut: heldOut[0], heldOutMinor: heldOut[0] * heldOut[1] },
  squares: treated[0] * (treated[1] ** 2 + more ** 2) + heldOut[0] * (heldOut[1] ** 2 + more ** 2),
});

describe('what customers nobody wrote to would have brought', () => {
  it('is the difference contact made where they stand, times how many they are', () => {
    const found = uncovered(
      [
        { cell: 555, customers: 1000 },
        { cell: 111, customers: 200 },
      ],
      [tried(555, [500, 300], [500, 200], 100), tried(111, [500, 10], [500, 30], 100)],
    );
    expect(found).toMatchObject({ customers: 1200, known: 1200, estimateMinor: 1000 * 100 - 200 * 20 });
    // √(100² · 1000 / 998 / 250) for one person of either cell.
    const each = Math.sqrt((100 ** 2 * 1000) / 998 / 250);
    expect(found.highMinor! - found.estimateMinor!).toBe(Math.round(1.96 * Math.hypot(1000, 200) * each));
  });

  it('is not misled by campaigns that held out more of those who buy anyway', () => {
    const nothing = [tried(555, [900, 1000], [100, 1000], 50), tried(555, [100, 10], [900, 10], 50)];
    expect(uncovered([{ cell: 555, customers: 10 }], nothing).estimateMinor).toBe(0);
  });

  it('leaves out cells in which too few were compared', () => {
    const few = [tried(555, [500, 300], [500, 200], 100), tried(444, [20, 300], [20, 1], 10)];
    const found = uncovered(
      [444, 555, 333].map((cell) => ({ cell, customers: 10 })),
      few,
    );
    expect(found).toMatchObject({ customers: 30, known: 10, estimateMinor: 1000 });
  });

  it('is unknown where nobody was ever held out', () => {
    expect(uncovered([{ cell: 555, customers: 10 }], [])).toEqual({
      ...{ customers: 10, known: 0, estimateMinor: null, lowMinor: null, highMinor: null },
    });
  });
});
