import { Injectable } from '@nestjs/common';
import { compileTemplate, type TemplateProblem } from '@roundtrip/templates';
import { Database, type Tx } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { conflict, type Fault, invalid } from '../../../kernel/errors.js';
import { MessageFactsRead } from '../message-facts.read.js';
import type { TemplatePreview } from '../preview.schema.js';
import { PreviewsService } from '../previews.service.js';
import type { CreatePartial, PreviewPartial, SavePartial } from './partial.schema.js';
import { problemsOfPartial, specimenOf } from './partial-specimen.js';
import { PartialsRead } from './partials.read.js';
import { COUNT, INSERT, LOCK, REMOVE, UPDATE } from './partials.sql.js';

/** What a compilation reads of them all stays small. */
const MOST = 100;

/** Footers, frames and signatures, written once. Templates take them in when they are saved. */
@Injectable()
export class PartialsService {
  constructor(
    private readonly database: Database,
    private readonly read: PartialsRead,
    private readonly previews: PreviewsService,
    private readonly facts: MessageFactsRead,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `input-invalid` for one that does not compile, `partial-name-taken`, `partials-full` */
  create(input: CreatePartial): Promise<number> {
    return this.database.transaction(async (tx) => {
      await tx.run(LOCK);
      const { count } = (await tx.row<{ count: number }>(COUNT))!;
      if (count >= MOST) throw conflict('partials-full', 'There are too many partials.', { most: MOST });
      await this.refuseBroken(tx, input);
      const { channel, name, content } = input;
      const values = [channel, name, JSON.stringify(content), this.clock.now()];
      const row = await tx.row<{ id: number }>(INSERT, values);
      if (!row) throw conflict('partial-name-taken', 'Another partial has this name.', { name });
      return row.id;
    });
  }

  /** Templates keep what they took in, until they are saved again. @throws DomainError `input-invalid` */
  async update(id: number, { content }: SavePartial): Promise<void> {
    const { channel, name } = await this.read.detail(id);
    await this.database.transaction(async (tx) => {
      await tx.run(LOCK);
      await this.refuseBroken(tx, { channel, name, content });
      await tx.run(UPDATE, [id, JSON.stringify(content), this.clock.now()]);
    });
  }

  /** Templates keep what they took in; to be saved again they must do without. */
  async remove(id: number): Promise<void> {
    await this.read.detail(id);
    await this.database.run(REMOVE, [id]);
  }

  /** A partial as it is being written, in a message of nothing else, with what is wrong with it. */
  async preview({ locale, ...input }: PreviewPartial): Promise<TemplatePreview> {
    const source = specimenOf(input, await this.read.texts(input.channel));
    const { compiled, problems } = await compileTemplate(source);
    const facts = await this.facts.ofNobody(locale ?? source.defaultLocale);
    const shown = await this.previews.show(compiled, facts, locale);
    return { ...shown, problems: problemsOfPartial(input.name, problems) };
  }

  private async refuseBroken(tx: Tx, input: CreatePartial): Promise<void> {
    const { problems } = await compileTemplate(specimenOf(input, await this.read.texts(input.channel, tx)));
    const errors = problemsOfPartial(input.name, problems).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw invalid(errors.map(toFault));
  }
}

function toFault({ code, locale, line, partial, params, message }: TemplateProblem): Fault {
  const where = { ...(line === undefined ? {} : { line }), ...(partial === undefined ? {} : { partial }) };
  const path = locale === undefined ? ['content'] : ['content', locale];
  return { path, code, params: { ...params, ...where }, message };
}
