import { describe, expect, it } from 'vitest';
import { calibrationOf } from './calibration.js';

const cell = (rate: number, people: number, responses: number) => ({ rate, people, responses });

describe('predicted against actual', () => {
  it('puts people in groups of about equally many, those least likely to respond first', () => {
    const steps = calibrationOf(Array.from({ length: 16 }, (_, n) => cell((16 - n) / 100, 100, 16 - n)));
    expect(steps).toHaveLength(8);
    expect(steps.map(({ people }) => people)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(steps[0]).toMatchObject({ predicted: 0.015, actual: 0.015 });
    expect(steps[7]?.predicted).toBeCloseTo(0.155, 10);
  });

  it('leaves a cell whole that holds most of the people', () => {
    const steps = calibrationOf([cell(0.1, 900, 90), cell(0.2, 100, 30)]);
    expect(steps.map(({ people, actual }) => [people, actual])).toEqual([
      [900, 0.1],
      [100, 0.3],
    ]);
  });

  it('says nothing where hardly anybody responded', () => {
    expect(calibrationOf([cell(0.1, 1000, 3)])).toEqual([]);
    expect(calibrationOf([])).toEqual([]);
  });
});
