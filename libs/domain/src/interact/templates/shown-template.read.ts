import { Injectable } from '@nestjs/common';
import type { MessageFacts, TemplateSource } from '@roundtrip/templates';
import { MessageFactsRead } from './message-facts.read.js';
import { PartialsRead } from './partials/partials.read.js';
import type { PreviewTemplate } from './preview.schema.js';
import { TemplatesRead } from './templates.read.js';

/**
 * What is shown before it is sent, and whom it speaks to: a template as it is being written, with the partials of
 * today, or a saved one with those it took in.
 */
@Injectable()
export class ShownTemplateRead {
  constructor(
    private readonly templates: TemplatesRead,
    private readonly partials: PartialsRead,
    private readonly facts: MessageFactsRead,
  ) {}

  async read(input: PreviewTemplate): Promise<{ source: TemplateSource; facts: MessageFacts }> {
    const source = input.source
      ? { ...input.source, partials: await this.partials.texts(input.source.channel) }
      : await this.templates.source(input.templateId ?? 0);
    const facts = input.customerId
      ? await this.facts.ofCustomer(input.customerId)
      : await this.facts.ofNobody(input.locale ?? source.defaultLocale);
    return { source, facts };
  }
}
