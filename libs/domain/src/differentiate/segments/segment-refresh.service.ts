import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import { TouchedMeasures } from '../touched/touched-measures.service.js';
import { conditionsOf } from './rule/segment-rule.js';
import { levelsOf, withDependents } from './rule/segment-graph.js';
import { type RuleEnvironment, RuleEnvironments } from './rule-environment.js';
import { type CompiledSegments, type Scope, SegmentRefreshStore } from './segment-refresh.store.js';
import { type NamedRule, SegmentsStore } from './segments.store.js';

/** Short enough that a touched customer never waits long for the locks of a full pass. */
const WRITTEN_AT_ONCE = 5_000;
const TOUCHED_AT_ONCE = 500;
/** A statement takes 65,535 values, and a condition seldom brings more than ten. */
const CONDITIONS_AT_ONCE = 3_000;
/** Halves of the base, looked through at the same time. */
const PARTS = 2;

/**
 * Keeps members equal to whom the rules want. Whoever writes looks again at whom it writes, and holds the locks of the
 * segments from before that look to the commit; so of a full pass and an evaluation at once, the later one sees what the
 * earlier one wrote, and no transition is lost or repeated.
 */
@Injectable()
export class SegmentRefreshService {
  constructor(
    private readonly database: Database,
    private readonly environments: RuleEnvironments,
    private readonly segments: SegmentsStore,
    private readonly refreshes: SegmentRefreshStore,
    private readonly touched: TouchedMeasures,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Looks at everybody for these segments and those that depend on them, or for all; writes only differences. First
   * those who differ are found, without locks; then they are looked at again and written, some at a time.
   */
  async refresh(segmentIds: number[] | null, cause: string): Promise<void> {
    const environment = await this.environments.lenient();
    const rules = await this.segments.rules(this.database);
    const wanted = segmentIds ? withDependents(segmentIds, rules) : rules;
    for (const group of groupsOf(wanted.filter((segment) => this.isSound(segment, environment)))) {
      const ids = group.map(({ id }) => id);
      for (const customers of await this.findDiffering(group, environment))
        await this.database.transaction(async (tx) => {
          const locked = await this.refreshes.lock(tx, ids);
          const scope: Scope = { ids: customers, causes: cause };
          await this.evaluate(tx, locked, scope, await this.environments.lenient(tx));
        });
    }
    await this.database.transaction(async (tx) => {
      const ids = wanted.map(({ id }) => id);
      await this.refreshes.finish(tx, await this.refreshes.lock(tx, ids), environment.asOf);
    });
  }

  private async findDiffering(group: NamedRule[], environment: RuleEnvironment): Promise<number[][]> {
    const ranges = await this.refreshes.ranges(this.database, PARTS);
    const lists = ranges.map((range) =>
      this.database.transaction((tx) =>
        this.refreshes.differing(tx, compiledOf(group, environment), range, WRITTEN_AT_ONCE),
      ),
    );
    return (await Promise.all(lists)).flat();
  }

  /** Looks again at a batch of customers something happened to; `false` when there were none. */
  async evaluateTouched(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      // First the locks, then the customers: who waits for a lock holds up nobody who touches a customer.
      const locked = await this.refreshes.lock(tx, null);
      const environment = await this.environments.lenient(tx);
      const touched = await this.touched.take(tx, TOUCHED_AT_ONCE, environment.asOf);
      if (touched.length === 0) return false;
      const ids = touched.map(({ customerId }) => customerId);
      const causes = touched.map(({ cause }) => cause);
      const scope: Scope = { ids, causes };
      await this.evaluate(tx, locked, scope, environment);
      return true;
    });
  }

  /** Segments others ask for come first, so that the others see their members as they are from now on. */
  private async evaluate(
    tx: Tx,
    locked: Set<number>,
    scope: Scope,
    environment: RuleEnvironment,
  ): Promise<void> {
    const segments = (await this.segments.rules(tx)).filter(({ id }) => locked.has(id));
    const sound = segments.filter((segment) => this.isSound(segment, environment));
    for (const group of groupsOf(sound))
      await this.refreshes.writeDifferences(tx, compiledOf(group, environment), scope, environment.asOf);
  }

  /** A rule that has become impossible keeps its members, and does not keep the others from being refreshed. */
  private isSound({ id, rule }: NamedRule, environment: RuleEnvironment): boolean {
    const faults = environment.faultsOf(rule);
    if (faults.length > 0)
      this.logger.error({ segment: id, faults }, 'a segment has a rule that does not compile');
    return faults.length === 0;
  }
}

/** Segments that can be asked in one statement, in the order in which they ask for each other. */
function groupsOf(segments: NamedRule[]): NamedRule[][] {
  return levelsOf(segments).flatMap((level) => {
    const groups: NamedRule[][] = [];
    let room = 0;
    for (const segment of level) {
      const conditions = conditionsOf(segment.rule).length;
      if (conditions > room) {
        groups.push([]);
        room = CONDITIONS_AT_ONCE;
      }
      groups.at(-1)!.push(segment);
      room -= conditions;
    }
    return groups;
  });
}

function compiledOf(group: NamedRule[], environment: RuleEnvironment): CompiledSegments {
  const context = environment.openForMany();
  const rules = group.map(({ id, rule }) => ({ id, compiled: environment.compile(rule, context) }));
  return { rules, context };
}
