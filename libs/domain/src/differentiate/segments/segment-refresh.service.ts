import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import { TouchedMeasures } from '../touched/touched-measures.service.js';
import { levelsOf, withDependents } from './rule/segment-graph.js';
import { type RuleEnvironment, RuleEnvironments } from './rule-environment.js';
import { type Scope, SegmentRefreshStore } from './segment-refresh.store.js';
import { type NamedRule, SegmentsStore } from './segments.store.js';

/** Short enough that a touched customer never waits long for the locks of a full pass. */
const SLICE = 10_000;
const TOUCHED_AT_ONCE = 500;
/** Rules in one statement; a statement takes 65,535 values. */
const RULES_AT_ONCE = 40;

/**
 * Keeps members equal to whom the rules want. Whoever compares and writes holds the locks of the segments from before
 * the look to the commit; so of a full pass and an evaluation at once, the later one sees what the earlier one wrote,
 * and no transition is lost or repeated.
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

  /** Looks at everybody for these segments and those that depend on them, or for all; writes only differences. */
  async refresh(segmentIds: number[] | null, cause: string): Promise<void> {
    const environment = await this.environments.lenient();
    const rules = segmentIds && withDependents(segmentIds, await this.segments.rules(this.database));
    const wanted = rules && rules.map(({ id }) => id);
    const slice = (after: number) => this.refreshes.nextSlice(this.database, after, SLICE);
    for (let after = 0, end = await slice(0); end !== null; after = end, end = await slice(end)) {
      const scope: Scope = { kind: 'slice', after, end, cause };
      await this.database.transaction(async (tx) => {
        const locked = await this.refreshes.lock(tx, wanted);
        await this.evaluate(tx, locked, scope, environment);
      });
    }
    await this.database.transaction(async (tx) => {
      await this.refreshes.finish(tx, await this.refreshes.lock(tx, wanted), environment.asOf);
    });
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
      const scope: Scope = { kind: 'customers', ids, causes };
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
    for (const level of levelsOf(sound))
      for (let first = 0; first < level.length; first += RULES_AT_ONCE) {
        const context = environment.open();
        const compiled = level
          .slice(first, first + RULES_AT_ONCE)
          .map(({ id, rule }) => ({ id, compiled: environment.compile(rule, context) }));
        await this.refreshes.writeDifferences(tx, compiled, context.parameters, scope, environment.asOf);
      }
  }

  /** A rule that has become impossible keeps its members, and does not keep the others from being refreshed. */
  private isSound({ id, rule }: NamedRule, environment: RuleEnvironment): boolean {
    const faults = environment.faultsOf(rule);
    if (faults.length > 0)
      this.logger.error({ segment: id, faults }, 'a segment has a rule that does not compile');
    return faults.length === 0;
  }
}
