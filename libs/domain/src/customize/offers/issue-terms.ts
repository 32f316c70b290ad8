import type { Tx } from '../../database/database.js';
import type { SegmentRule } from '../../differentiate/segments/rule/segment-rule.js';

/** What decides who gets a coupon of an offer. */
export interface IssueTerms {
  /** Whether anything at all may keep somebody from getting one. */
  isLimited: boolean;
  eligibility: SegmentRule | null;
}

// What is limited is held until the transaction ends, before anything is counted: whoever issues or redeems beside it
// waits, and then sees what was done.
const HOLD = `
  select from offer where id = $1 and (stock is not null or budget_minor is not null or limit_per_customer is not null)
  for no key update`;
const TERMS = `
  select eligibility, eligibility is not null or valid_until is not null or stock is not null
    or budget_minor is not null or limit_per_customer is not null as "isLimited"
  from offer where id = $1`;

/** Reads the terms of an offer that is about to be issued, and holds it where its limits are to be counted. */
export async function holdForIssue(tx: Tx, offerId: number): Promise<IssueTerms> {
  await tx.rows(HOLD, [offerId]);
  return (await tx.row<IssueTerms>(TERMS, [offerId])) ?? { isLimited: false, eligibility: null };
}
