import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { contradictionsOf } from './rule/contradictions.js';
import { explainRule, type LookedAt } from './rule/explain-rule.js';
import type { SegmentRule } from './rule/segment-rule.js';
import { RuleEnvironments } from './rule-environment.js';
import type {
  ExplainSegment,
  SegmentCount,
  SegmentExplanation,
  SegmentSize,
} from './segment-preview.schema.js';
import {
  countAlone,
  countCustomers,
  countMatching,
  explainConditions,
  selectSamples,
} from './segment-preview.sql.js';
import { keptByHand } from './static/kept-by-hand.js';
import { SegmentsStore } from './segments.store.js';

type Counted = { customers: number; email: number; sms: number; samples: string[] };

/** What a rule would give, before it is saved. */
@Injectable()
export class SegmentPreviewRead {
  constructor(
    private readonly database: Database,
    private readonly environments: RuleEnvironments,
    private readonly segments: SegmentsStore,
  ) {}

  /** Exact, and as quick as counting is: what else there is to say is left to `count`. */
  async size(rule: SegmentRule): Promise<SegmentSize> {
    const environment = await this.environments.strict();
    const context = environment.open();
    const { predicate } = environment.compile(rule, context);
    const statement = countAlone(predicate, context);
    const counted = await this.database.row<{ customers: number }>(statement, context.parameters.values);
    if (!counted) throw new Error('a count returned no row');
    return { ...counted, warnings: contradictionsOf(rule, ['rule']) };
  }

  /** Exact, with the share of all customers, how many a channel reaches, and ten of them. */
  async count(rule: SegmentRule): Promise<SegmentCount> {
    const environment = await this.environments.strict();
    const context = environment.open();
    const { predicate } = environment.compile(rule, context);
    const { values } = context.parameters;
    const [counted, all] = await Promise.all([
      this.database.row<Counted>(countMatching(predicate, context), values),
      this.database.row<{ total: number }>(countCustomers),
    ]);
    if (!counted || !all) throw new Error('a count returned no row');
    const { customers, samples: ids, ...reachable } = counted;
    const samples = await this.database.rows<SegmentCount['samples'][number]>(selectSamples, [ids]);
    const share = all.total === 0 ? 0 : customers / all.total;
    const warnings = contradictionsOf(rule, ['rule']);
    return { customers, total: all.total, share, reachable, warnings, samples };
  }

  /** Why a customer is in, or not: each group and condition, with the value it saw. */
  async explain(question: ExplainSegment): Promise<SegmentExplanation> {
    const rule = 'rule' in question ? question.rule : await this.ruleOf(question.segmentId);
    const environment = await this.environments.lenient();
    const context = environment.open();
    const { conditions } = environment.compile(rule, context);
    const customer = context.bind(question.customerId, 'bigint');
    const statement = explainConditions(conditions, customer, context);
    const row = await this.database.row<Record<string, unknown>>(statement, context.parameters.values);
    if (!row) throw notFound('customer', question.customerId);
    const lookedAt = conditions.map((_, at): LookedAt => ({
      holds: row[`holds_${at}`] === true,
      seen: row[`seen_${at}`] as LookedAt['seen'],
    }));
    return explainRule(rule, lookedAt);
  }

  private async ruleOf(id: number): Promise<SegmentRule> {
    const segment = (await this.segments.rules(this.database)).find((each) => each.id === id);
    if (segment) return segment.rule;
    throw (await this.segments.find(this.database, id)) ? keptByHand(id) : notFound('segment', id);
  }
}
