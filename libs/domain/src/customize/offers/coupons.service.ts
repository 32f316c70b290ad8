import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { segmentFrame } from '../../differentiate/segments/compiler/segment-frame.js';
import type { RuleContext } from '../../differentiate/segments/compiler/rule-context.js';
import { type RuleEnvironment, RuleEnvironments } from '../../differentiate/segments/rule-environment.js';
import type { SegmentRule } from '../../differentiate/segments/rule/segment-rule.js';
import { assign } from './coupons.sql.js';
import { holdForIssue } from './issue-terms.js';
import { offerRefusals } from './offer-refusals.sql.js';

/** A customer on their way through a campaign. */
export interface OnTheWay {
  enrolmentId: number;
  customerId: number;
}

/** The statement coupons are issued in: its rules and parameters, and whom it is about. */
export interface Issue {
  environment: RuleEnvironment;
  context: RuleContext;
  offerId: number;
  now: Date;
  /** A query with `key` and `customer_id`, and the customers alone as an array. */
  people: string;
  customers: string;
  /** Whether a step before may have given them one on their way. */
  assigned: boolean;
}

@Injectable()
export class CouponsService {
  constructor(private readonly environments: RuleEnvironments) {}

  /**
   * Gives each of them a coupon of the offer, which the messages of their way will speak of; who has one keeps it, and
   * who may not have one gets none.
   */
  async assign(tx: Tx, offerId: number, people: OnTheWay[], now: Date): Promise<void> {
    const environment = await this.environments.lenient(tx);
    const context = environment.open();
    const all = context.bind(JSON.stringify(people), 'jsonb');
    const keys = `select r."enrolmentId" as key, r."customerId" as customer_id
      from jsonb_to_recordset(${all}) as r ("enrolmentId" bigint, "customerId" bigint)`;
    const refusals = await this.refusals(tx, {
      ...{ environment, context, offerId, now, people: keys, assigned: true },
      customers: `array(select customer_id from (${keys}) r)`,
    });
    const values = { offer: context.bind(offerId, 'bigint'), now: context.bind(now, 'timestamptz') };
    await tx.run(assign({ people: keys, refusals, ...values }), context.parameters.values);
  }

  /**
   * A query of `key` and `refusal`: who gets no coupon, and why ({@link offerRefusals}); null where nothing about the
   * offer keeps anybody from it. Holds an offer with limits until the transaction ends, so that none is overstepped.
   */
  async refusals(tx: Tx, issue: Issue): Promise<string | null> {
    const { context, offerId, now, people, assigned } = issue;
    const { isLimited, eligibility } = await holdForIssue(tx, offerId);
    if (!isLimited) return null;
    return offerRefusals({
      ...{ people, assigned, offer: context.bind(offerId, 'bigint'), now: context.bind(now, 'timestamptz') },
      eligible: eligibility && eligible(eligibility, issue),
    });
  }
}

function eligible(rule: SegmentRule, { environment, context, customers }: Issue): string {
  const { predicate } = environment.compile(rule, context, ['eligibility']);
  const limit = (id: string) => `${id} = any (${customers})`;
  return `select c.id from ${segmentFrame(context, { kind: 'few', limit })} where ${predicate}`;
}
