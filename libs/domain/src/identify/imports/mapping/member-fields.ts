import { type FactTarget, personFields } from './fact-field.js';

/** One row names one customer; nothing else of it is read. */
export const memberTarget = {
  fields: personFields,
  needs: [['customerKey', 'email', 'phone']],
} satisfies FactTarget;
