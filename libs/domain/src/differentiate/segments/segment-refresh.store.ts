import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../database/database.js';
import type { RuleContext } from './compiler/rule-context.js';
import type { CompiledRule } from './compiler/segment-compiler.js';
import {
  findDiffering,
  finishRefresh,
  lockSegments,
  rangesOfCustomers,
  type RefreshScope,
  type SegmentPredicate,
  writeDifferences,
} from './segment-refresh.sql.js';

/** Customers of these ids, all for one cause or each for its own. */
export interface Scope {
  ids: number[];
  causes: string | string[];
}

export interface CustomerRange {
  after: number;
  end: number;
}

/** Rules that were compiled into one context. */
export interface CompiledSegments {
  rules: { id: number; compiled: CompiledRule }[];
  context: RuleContext;
}

/** Whole numbers of all customers have to be sorted and hashed for it. */
const giveMemory = `set local work_mem = '256MB'`;

/** Writes members and transitions of segments that have a rule; nobody else does. */
@Injectable()
export class SegmentRefreshStore {
  /** Locks these segments, or all there are, and tells which were. */
  async lock(tx: Tx, segmentIds: number[] | null): Promise<Set<number>> {
    const locked = await tx.rows<{ id: number }>(lockSegments, [segmentIds]);
    return new Set(locked.map(({ id }) => id));
  }

  /** All customers in so many ranges of ids. */
  ranges(sql: Sql, parts: number): Promise<CustomerRange[]> {
    return sql.rows<CustomerRange>(rangesOfCustomers, [parts]);
  }

  /** Ids of customers in a range who are not in the segments they should be in, in lists of at most `atOnce`. */
  async differing(
    tx: Tx,
    { rules, context }: CompiledSegments,
    { after, end }: CustomerRange,
    atOnce: number,
  ): Promise<number[][]> {
    const [from, to] = [context.bind(after, 'bigint'), context.bind(end, 'bigint')];
    const limit = (customerId: string): string => `${customerId} > ${from} and ${customerId} <= ${to}`;
    const placeholders = { ids: idsOf(rules, context), atOnce: context.bind(atOnce, 'int') };
    const statement = findDiffering(
      predicatesOf(rules, context),
      { kind: 'range', limit },
      context,
      placeholders,
    );
    await tx.run(giveMemory);
    const lists = await tx.rows<{ ids: (string | number)[] }>(statement, context.parameters.values);
    return lists.map(({ ids }) => ids.map(Number));
  }

  /** The segments must be locked. */
  async writeDifferences(
    tx: Tx,
    { rules, context }: CompiledSegments,
    scope: Scope,
    at: Date,
  ): Promise<void> {
    const statement = writeDifferences(predicatesOf(rules, context), scopeSql(scope, context), context, {
      ids: idsOf(rules, context),
      at: context.bind(at, 'timestamptz'),
      today: context.today(),
    });
    await tx.run(statement, context.parameters.values);
  }

  async finish(tx: Tx, segmentIds: Set<number>, at: Date): Promise<void> {
    await tx.run(finishRefresh, [[...segmentIds], at]);
  }
}

type Rules = CompiledSegments['rules'];

/** In the order of ids, as the lists of segments are compared in it. */
const predicatesOf = (rules: Rules, context: RuleContext): SegmentPredicate[] =>
  [...rules]
    .sort((a, b) => a.id - b.id)
    .map(({ id, compiled: { predicate } }) => ({ segment: context.bind(id, 'bigint'), predicate }));

const idsOf = (rules: Rules, context: RuleContext): string =>
  context.bind(
    rules.map(({ id }) => id),
    'bigint[]',
  );

function scopeSql({ ids, causes }: Scope, context: RuleContext): RefreshScope {
  const listed = context.bind(ids, 'bigint[]');
  return {
    frame: { kind: 'few', limit: (customerId) => `${customerId} = any (${listed})` },
    cause: (customerId) =>
      typeof causes === 'string'
        ? context.bind(causes, 'text')
        : `(${context.bind(causes, 'text[]')})[array_position(${listed}, ${customerId})]`,
  };
}
