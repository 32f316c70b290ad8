import { Injectable } from '@nestjs/common';
import { type CompiledTemplate, render, smsSegments, TemplateRenderError } from '@roundtrip/templates';
import { Database } from '../../database/database.js';
import type { CampaignDefinition } from './campaign-definition.js';
import { holdOutOf } from './definition/freeze.js';
import type { Sending } from './definition/graph.js';
import type { CustomerVerdict, DryRun } from './dry-run.schema.js';
import { DRY_RUN } from './dry-run.sql.js';
import { LOTS } from './engine/lots.js';
import { JudgedDefinitionRead } from './judged-definition.read.js';
import { PreviewFactsRead } from './preview-facts.read.js';

const SAMPLE_SIZE = 20;
const MEMORY = "set local work_mem = '64MB'";

/** Instants come out of JSON as text. */
type JsonVerdict = Omit<CustomerVerdict, 'heldUntil'> & { heldUntil: string | null };
type DryRunRow = Omit<DryRun, 'smsSegments' | 'sample'> & { sample: JsonVerdict[] };

/** What a campaign would do, found out with the statement that will do it, and writing nothing. */
@Injectable()
export class DryRunRead {
  constructor(
    private readonly database: Database,
    private readonly definitions: JudgedDefinitionRead,
    private readonly facts: PreviewFactsRead,
  ) {}

  /**
   * Of the first message of the way: what comes later depends on what people do.
   * @throws DomainError `input-invalid` where the definition lacks its segment or its template
   */
  async dryRun(definition: CampaignDefinition): Promise<DryRun> {
    const { template, send, parameters } = await this.definitions.read(definition, ['audience', 'template']);
    const { segmentIds, excludedSegmentIds } = definition.audience;
    const heldOut = Math.round(holdOutOf(definition, [template.view.purpose]) * LOTS);
    const figures = await this.judge([...parameters, segmentIds, SAMPLE_SIZE, excludedSegmentIds, heldOut]);
    return { ...figures, smsSegments: await this.smsSegments(send, template.compiled, figures.sample) };
  }

  private async judge(parameters: unknown[]): Promise<Omit<DryRun, 'smsSegments'>> {
    const row = await this.database.transaction(async (tx) => {
      await tx.run(MEMORY);
      return tx.row<DryRunRow>(DRY_RUN, parameters);
    });
    if (!row) throw new Error('a count returned no row');
    return { ...row, sample: row.sample.map(fromJson) };
  }

  private async smsSegments(
    send: Sending,
    compiled: CompiledTemplate,
    sample: CustomerVerdict[],
  ): Promise<DryRun['smsSegments']> {
    if (compiled.channel !== 'sms') return null;
    const counts: number[] = [];
    for (const { customerId, outcome } of sample) {
      if (outcome === 'exclude') continue;
      const facts = await this.facts.read(send, customerId);
      try {
        counts.push(smsSegments(render(compiled, { locale: facts.customer.locale, facts }).text).segments);
      } catch (error) {
        // A message that cannot be rendered is the preview's to explain; it takes no segments.
        if (!(error instanceof TemplateRenderError)) throw error;
      }
    }
    return counts.length === 0 ? null : { least: Math.min(...counts), most: Math.max(...counts) };
  }
}

const fromJson = ({ heldUntil, ...verdict }: JsonVerdict): CustomerVerdict => ({
  ...verdict,
  heldUntil: heldUntil === null ? null : new Date(heldUntil),
});
