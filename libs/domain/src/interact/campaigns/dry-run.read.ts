import { Injectable } from '@nestjs/common';
import { type CompiledTemplate, render, smsSegments, TemplateRenderError } from '@roundtrip/templates';
import { Database } from '../../database/database.js';
import type { CampaignDefinition } from './campaign-definition.js';
import type { CustomerVerdict, DryRun } from './dry-run.schema.js';
import { DRY_RUN, SAMPLE } from './dry-run.sql.js';
import { JudgedDefinitionRead } from './judged-definition.read.js';
import { PreviewFactsRead } from './preview-facts.read.js';

const SAMPLE_SIZE = 20;
const MEMORY = "set local work_mem = '64MB'";

/** What a campaign would do, found out with the statement that will do it, and writing nothing. */
@Injectable()
export class DryRunRead {
  constructor(
    private readonly database: Database,
    private readonly definitions: JudgedDefinitionRead,
    private readonly facts: PreviewFactsRead,
  ) {}

  /** @throws DomainError `input-invalid` where the definition lacks its segment or its template */
  async dryRun(definition: CampaignDefinition): Promise<DryRun> {
    const { template, parameters } = await this.definitions.read(definition, ['segmentId', 'templateId']);
    const values = [...parameters, definition.segmentId];
    const { figures, sample } = await this.database.transaction(async (tx) => {
      await tx.run(MEMORY);
      return {
        figures: await tx.row<Omit<DryRun, 'sample' | 'smsSegments'>>(DRY_RUN, values),
        sample: await tx.rows<CustomerVerdict>(SAMPLE, [...values, SAMPLE_SIZE]),
      };
    });
    if (!figures) throw new Error('a count returned no row');
    const segments = await this.smsSegments(definition, template.compiled, sample);
    return { ...figures, sample, smsSegments: segments };
  }

  private async smsSegments(
    definition: CampaignDefinition,
    compiled: CompiledTemplate,
    sample: CustomerVerdict[],
  ): Promise<DryRun['smsSegments']> {
    if (compiled.channel !== 'sms') return null;
    const counts: number[] = [];
    for (const { customerId, outcome } of sample) {
      if (outcome === 'exclude') continue;
      const facts = await this.facts.read(definition, customerId);
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
