import { Injectable } from '@nestjs/common';
import type { TemplateTrial } from '../templates/preview.schema.js';
import { TemplateTrialsService } from '../templates/template-trials.service.js';
import type { TestSend } from './dry-run.schema.js';
import { JudgedDefinitionRead } from './judged-definition.read.js';
import { PreviewFactsRead } from './preview-facts.read.js';

/** A message of a campaign to people of the company, as one customer would get it. */
@Injectable()
export class CampaignTestSendsService {
  constructor(
    private readonly definitions: JudgedDefinitionRead,
    private readonly facts: PreviewFactsRead,
    private readonly trials: TemplateTrialsService,
  ) {}

  /**
   * The message of a step (the first, where none is named). The customer gets nothing, and nothing is on their record.
   * @throws DomainError `input-invalid` for a step without a template or an address its channel cannot reach
   */
  async send({ definition, customerId, step, to }: TestSend): Promise<TemplateTrial> {
    const { template, send } = await this.definitions.read(definition, ['template'], step);
    return this.trials.sendCompiled(template.compiled, await this.facts.read(send, customerId), to);
  }
}
