import { describe, expect, it } from 'vitest';
import { chosenRule } from './chosen-rule';

describe('the customers a bar stands for', () => {
  it('have a score of one digit', () => {
    expect(chosenRule({ kind: 'digit', digit: 'frequency', score: 3 })).toEqual({
      all: [{ field: 'rfm.frequency', operator: 'is', value: 3 }],
    });
  });

  it('stand in a cell, of ten scores too', () => {
    expect(chosenRule({ kind: 'cell', cell: 'A51' })).toEqual({
      all: [
        { field: 'rfm.recency', operator: 'is', value: 10 },
        { field: 'rfm.frequency', operator: 'is', value: 5 },
        { field: 'rfm.monetary', operator: 'is', value: 1 },
      ],
    });
  });
});
