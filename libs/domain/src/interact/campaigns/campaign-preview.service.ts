import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { PreviewsService } from '../templates/previews.service.js';
import type { CampaignDefinition } from './campaign-definition.js';
import type { CampaignPreview, CustomerVerdict } from './dry-run.schema.js';
import { VERDICT_OF_ONE } from './dry-run.sql.js';
import { JudgedDefinitionRead } from './judged-definition.read.js';
import { PreviewFactsRead } from './preview-facts.read.js';

@Injectable()
export class CampaignPreviewService {
  constructor(
    private readonly database: Database,
    private readonly definitions: JudgedDefinitionRead,
    private readonly facts: PreviewFactsRead,
    private readonly previews: PreviewsService,
  ) {}

  /** The message of a step (the first, where none is named) as this customer would get it, and whether they would. */
  async preview(definition: CampaignDefinition, customerId: number, step?: string): Promise<CampaignPreview> {
    const { template, send, parameters } = await this.definitions.read(definition, ['template'], step);
    const verdict = await this.database.row<CustomerVerdict>(VERDICT_OF_ONE, [...parameters, customerId]);
    if (!verdict) throw notFound('customer', customerId);
    const facts = await this.facts.read(send, customerId);
    const preview = await this.previews.show(template.compiled, facts);
    return { preview: { ...preview, problems: template.problems }, verdict };
  }
}
