import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../database/database.js';
import type { CompiledRule } from './compiler/segment-compiler.js';
import type { Parameters } from './compiler/rule-context.js';
import {
  finishRefresh,
  lockSegments,
  nextSlice,
  type RefreshScope,
  type SegmentPredicate,
  writeDifferences,
} from './segment-refresh.sql.js';

/** Who is looked at: a slice of all customers in the order of ids, or some customers with the cause of each. */
export type Scope =
  | { kind: 'slice'; after: number; end: number; cause: string }
  | { kind: 'customers'; ids: number[]; causes: string[] };

/** Writes members and transitions; nobody else does. */
@Injectable()
export class SegmentRefreshStore {
  /** Locks these segments, or all there are, and tells which were. */
  async lock(tx: Tx, segmentIds: number[] | null): Promise<Set<number>> {
    const locked = await tx.rows<{ id: number }>(lockSegments, [segmentIds]);
    return new Set(locked.map(({ id }) => id));
  }

  /** The end of the slice after a customer id, `null` where there is nobody left. */
  async nextSlice(sql: Sql, after: number, customers: number): Promise<number | null> {
    return (await sql.row<{ end: number | null }>(nextSlice, [after, customers]))?.end ?? null;
  }

  /** The rules must have been compiled into `parameters`, and the segments be locked. */
  async writeDifferences(
    tx: Tx,
    rules: { id: number; compiled: CompiledRule }[],
    parameters: Parameters,
    scope: Scope,
    at: Date,
  ): Promise<void> {
    const bindId = (id: number): string => parameters.bind(id, 'bigint');
    const predicates = rules.map(({ id, compiled: { predicate } }): SegmentPredicate => ({
      segment: bindId(id),
      predicate,
    }));
    const statement = writeDifferences(predicates, scopeSql(scope, parameters), {
      ids: parameters.bind(
        rules.map(({ id }) => id),
        'bigint[]',
      ),
      at: parameters.bind(at, 'timestamptz'),
    });
    await tx.run(statement, parameters.values);
  }

  async finish(tx: Tx, segmentIds: Set<number>, at: Date): Promise<void> {
    await tx.run(finishRefresh, [[...segmentIds], at]);
  }
}

function scopeSql(scope: Scope, parameters: Parameters): RefreshScope {
  if (scope.kind === 'slice') {
    const { after, end, cause } = scope;
    return {
      limit: (customerId) =>
        `${customerId} > ${parameters.bind(after, 'bigint')} and ${customerId} <= ${parameters.bind(end, 'bigint')}`,
      cause: () => parameters.bind(cause, 'text'),
    };
  }
  const ids = parameters.bind(scope.ids, 'bigint[]');
  const causes = parameters.bind(scope.causes, 'text[]');
  return {
    limit: (customerId) => `${customerId} = any (${ids})`,
    cause: (customerId) => `(${causes})[array_position(${ids}, ${customerId})]`,
  };
}
