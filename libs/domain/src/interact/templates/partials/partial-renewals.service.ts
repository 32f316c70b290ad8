import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors.js';
import { TemplatesRead } from '../templates.read.js';
import { TemplatesService } from '../templates.service.js';
import type { PartialRenewal } from './partial.schema.js';
import { PartialsRead } from './partials.read.js';

/** Brings a changed partial into the templates that hold it as it was. Campaigns that run keep their versions. */
@Injectable()
export class PartialRenewalsService {
  constructor(
    private readonly read: PartialsRead,
    private readonly templates: TemplatesRead,
    private readonly saving: TemplatesService,
  ) {}

  /** A new version of each; one that does not compile with it stays as it was, and is named. */
  async renew(id: number): Promise<PartialRenewal> {
    const outdated = (await this.read.detail(id)).usedBy.filter((template) => template.outdated);
    const refused: PartialRenewal['refused'] = [];
    for (const { id: templateId, name } of outdated)
      if (!(await this.isRenewed(templateId))) refused.push({ id: templateId, name });
    return { renewed: outdated.length - refused.length, refused };
  }

  private async isRenewed(id: number): Promise<boolean> {
    const { name, source } = await this.templates.detail(id);
    try {
      await this.saving.update(id, { name, ...source });
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'input-invalid') return false;
      throw error;
    }
  }
}
