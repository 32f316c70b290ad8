import { conflict, type DomainError } from '../../../kernel/errors.js';

/** A segment without a rule was asked for what only a rule can give. */
export const keptByHand = (id: number): DomainError =>
  conflict('segment-has-no-rule', `Segment ${id} is kept by hand: it has no rule.`, { id });
