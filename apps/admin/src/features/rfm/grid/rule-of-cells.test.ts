import { describe, expect, it } from 'vitest';
import { spanned } from './cells';
import { ruleOfCells as ruleOf } from './rule-of-cells';

const ruleOfCells = (cells: number[]) => ruleOf(cells, { bands: 5, monetary: null });

const recency = (operator: string, value: number | number[]) => ({ field: 'rfm.recency', operator, value });
const frequency = (operator: string, value: number | number[]) => ({
  field: 'rfm.frequency',
  operator,
  value,
});

describe('the rule of chosen cells', () => {
  it('names both digits of one cell', () => {
    expect(ruleOfCells([54])).toEqual({ all: [recency('is', 5), frequency('is', 4)] });
  });

  it('turns a rectangle into two ranges', () => {
    expect(ruleOfCells(spanned(44, 55))).toEqual({
      all: [recency('at-least', 4), frequency('at-least', 4)],
    });
    expect(ruleOfCells(spanned(22, 43))).toEqual({
      all: [recency('between', [2, 4]), frequency('between', [2, 3])],
    });
  });

  it('leaves out a digit of which everything is chosen', () => {
    expect(ruleOfCells(spanned(51, 55))).toEqual({ all: [recency('is', 5)] });
    expect(ruleOfCells(spanned(12, 52))).toEqual({ all: [frequency('is', 2)] });
  });

  it('asks only for a score when the whole grid is chosen', () => {
    expect(ruleOfCells(spanned(11, 55))).toEqual({
      all: [{ field: 'rfm.scored', operator: 'is', value: true }],
    });
  });

  it('joins what is no rectangle by "any", in whatever order it was chosen', () => {
    const rule = {
      any: [
        { all: [recency('at-least', 4), frequency('is', 5)] },
        { all: [recency('is', 1), frequency('is', 1)] },
        { all: [recency('is', 1), frequency('is', 3)] },
      ],
    };
    expect(ruleOfCells([11, 45, 13, 55])).toEqual(rule);
    expect(ruleOfCells([55, 13, 45, 11])).toEqual(rule);
  });

  it('asks for the monetary score too where only its customers are shown, and counts up to ten scores', () => {
    expect(ruleOf([spanned(99, 110)].flat(), { bands: 10, monetary: 7 })).toEqual({
      all: [
        recency('at-least', 9),
        frequency('at-least', 9),
        { field: 'rfm.monetary', operator: 'is', value: 7 },
      ],
    });
  });
});
