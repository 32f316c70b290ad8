import { Injectable } from '@nestjs/common';
import type { MessageFacts } from '@roundtrip/templates';
import { MessageFactsRead } from './message-facts.read.js';
import type { PreviewTemplate } from './preview.schema.js';
import type { TemplateSourceInput } from './template.schema.js';
import { TemplatesRead } from './templates.read.js';

/** What is shown before it is sent: a template as it is being written, or a saved one, and whom it speaks to. */
@Injectable()
export class ShownTemplateRead {
  constructor(
    private readonly templates: TemplatesRead,
    private readonly facts: MessageFactsRead,
  ) {}

  async read(input: PreviewTemplate): Promise<{ source: TemplateSourceInput; facts: MessageFacts }> {
    const source = input.source ?? (await this.templates.detail(input.templateId ?? 0)).source;
    const facts = input.customerId
      ? await this.facts.ofCustomer(input.customerId)
      : await this.facts.ofNobody(input.locale ?? source.defaultLocale);
    return { source, facts };
  }
}
