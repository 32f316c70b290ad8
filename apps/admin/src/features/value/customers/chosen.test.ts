import { describe, expect, it } from 'vitest';
import { chosenParams, readChosen, ruleOf } from './chosen';

describe('an opened cell', () => {
  it('is in the address as it was chosen, and nothing else is', () => {
    const chosen = { class: 'A', group: 'none', stage: 'won-back' } as const;
    expect(chosenParams(readChosen(new URLSearchParams(chosenParams(chosen))))).toEqual(chosen);
    expect(readChosen(new URLSearchParams('class=Z&view=x'))).toBeNull();
  });

  it('is a rule with a condition for each thing it says', () => {
    expect(ruleOf({ class: 'B', group: 'at-risk', stage: 'declining' }, 7)).toEqual({
      all: [
        { field: 'abc.class', operator: 'is', value: 'B' },
        { field: 'lifecycle.stage', operator: 'is', value: 'declining' },
        { field: 'rfm.group', operator: 'is', value: 'at-risk' },
      ],
    });
    expect(ruleOf({ class: 'A', group: 'none' }, 7)).toEqual({
      all: [
        { field: 'abc.class', operator: 'is', value: 'A' },
        { field: 'rfm.scored', operator: 'is', value: false },
      ],
    });
  });

  it('of customers who moved asks for the direction, in the days since', () => {
    expect(ruleOf({ fromClass: 'A', class: 'C' }, 2)).toEqual({
      all: [
        { field: 'abc.class', operator: 'is', value: 'C' },
        { field: 'abc.moved', operator: 'is', value: 'down', within: 2 },
      ],
    });
    expect(ruleOf({ fromStage: 'mature', stage: 'lapsed' }, 2)).toEqual({
      all: [
        { field: 'lifecycle.stage', operator: 'is', value: 'lapsed' },
        { field: 'lifecycle.changedAt', operator: 'in-last', value: 2 },
      ],
    });
  });
});
