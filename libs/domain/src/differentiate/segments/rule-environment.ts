import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, type Fault } from '../../kernel/errors.js';
import { parseInput } from '../../kernel/zod-faults.js';
import { workspaceSettings } from '../../workspace/workspace-settings.js';
import { Parameters, RuleContext } from './compiler/rule-context.js';
import { type CompiledRule, compileRule } from './compiler/segment-compiler.js';
import type { SegmentFields } from './fields/segment-fields.js';
import { type SegmentRule, segmentRuleSchema } from './rule/segment-rule.js';
import { SegmentCatalogueRead } from './segment-catalogue.read.js';

/** What rules are compiled in: the fields there are, one instant, and the workspace's clocks. */
export class RuleEnvironment {
  constructor(
    private readonly fields: SegmentFields,
    readonly asOf: Date,
    private readonly timeZone: string,
  ) {}

  /** The context of one statement; rules that are compiled into it share its parameters. */
  open(): RuleContext {
    return new RuleContext(new Parameters(), this.asOf, this.timeZone);
  }

  /** The context of a statement that asks many rules at once. */
  openForMany(): RuleContext {
    return new RuleContext(new Parameters(), this.asOf, this.timeZone, true);
  }

  /** @throws DomainError `input-invalid` with every fault, below `path` */
  compile(rule: SegmentRule, context: RuleContext, path: Fault['path'] = ['rule']): CompiledRule {
    return compileRule(rule, this.fields, context, path);
  }

  /** Everything wrong with a rule, its shape included: a saved one may be from elsewhere or from another time. */
  faultsOf(rule: unknown): Fault[] {
    try {
      this.compile(parseInput(segmentRuleSchema, rule, ['rule']), this.open());
      return [];
    } catch (error) {
      if (error instanceof DomainError) return error.faults;
      throw error;
    }
  }
}

@Injectable()
export class RuleEnvironments {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly catalogue: SegmentCatalogueRead,
  ) {}

  /** For a rule that somebody is writing: everything it names must exist. */
  async strict(sql: Sql = this.database): Promise<RuleEnvironment> {
    return this.of(sql, await this.catalogue.strict(sql));
  }

  /** For rules that are saved. */
  async lenient(sql: Sql = this.database): Promise<RuleEnvironment> {
    return this.of(sql, await this.catalogue.lenient(sql));
  }

  // On the caller's connection: transactions that each wait for a second one can exhaust the pool for good.
  private async of(sql: Sql, fields: SegmentFields): Promise<RuleEnvironment> {
    const { timeZone } = await this.settings.read(workspaceSettings, sql);
    return new RuleEnvironment(fields, this.clock.now(), timeZone);
  }
}
