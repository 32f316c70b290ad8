import { Injectable } from '@nestjs/common';
import { type Compilation, gallery } from '@roundtrip/templates';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, invalid, notFound } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { compileOrRefuse } from './compile-or-refuse.js';
import { PartialsRead } from './partials/partials.read.js';
import { Template } from './template.entity.js';
import type { SaveTemplate, TemplateSourceInput } from './template.schema.js';
import { TemplateVersion } from './template-version.entity.js';
import { KNOWN_STARTERS, SEED } from './templates.sql.js';
import { TopicsService } from './topics.service.js';

/** Serialises what would give two templates the same name. */
const NAMES_LOCK = 'select pg_advisory_xact_lock(7140820)';
const NAME_TAKEN = `
  select 1 from template where lower(name) = lower($1) and archived_at is null and id is distinct from $2`;

@Injectable()
export class TemplatesService {
  constructor(
    private readonly database: Database,
    private readonly workspace: WorkspaceService,
    private readonly topics: TopicsService,
    private readonly partials: PartialsRead,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `input-invalid` for a template that does not compile: nothing is saved then */
  async create(input: SaveTemplate): Promise<number> {
    const made = await this.compile(input);
    return this.database.transaction(async (tx) => {
      const { name, channel, purpose, topic = null } = input;
      await this.refuseTakenName(tx, name, null);
      await this.topics.refuseUnknown(tx, topic);
      const now = this.clock.now();
      const template = await tx.manager.save(
        tx.manager.create(Template, {
          ...{ key: null, name, channel, purpose, topic, currentVersion: 1 },
          ...{ archivedAt: null, createdAt: now, updatedAt: now },
        }),
      );
      await this.writeVersion(tx, template, input, made);
      return template.id;
    });
  }

  /**
   * Saves a new version, if the texts changed. Campaigns that run keep the one they were launched with.
   * @throws DomainError as `create`, and `template-archived`
   */
  async update(id: number, input: SaveTemplate): Promise<void> {
    const made = await this.compile(input);
    await this.database.transaction(async (tx) => {
      const template = await this.lock(tx, id);
      if (template.archivedAt) throw conflict('template-archived', 'An archived template is not changed.');
      if (template.channel !== input.channel) throw channelFixed();
      await this.refuseTakenName(tx, input.name, id);
      const { topic = template.topic } = input;
      if (topic !== template.topic) await this.topics.refuseUnknown(tx, topic);
      const { currentVersion: version } = template;
      const current = await tx.manager.findOneByOrFail(TemplateVersion, { templateId: id, version });
      const changed = current.compiled.id !== made.compiled.id;
      template.name = input.name;
      template.purpose = input.purpose;
      template.topic = topic;
      template.currentVersion = changed ? version + 1 : version;
      template.updatedAt = this.clock.now();
      await tx.manager.save(template);
      if (changed) await this.writeVersion(tx, template, input, made);
    });
  }

  /** Archived, it is offered no more; what names it (messages, campaigns) keeps it. */
  async archive(id: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const template = await this.lock(tx, id);
      template.archivedAt ??= this.clock.now();
      await tx.manager.save(template);
    });
  }

  /** Copies the templates to start from into the workspace, those that never were there. */
  async ensureGallery(): Promise<void> {
    const { locale } = await this.workspace.read();
    const now = this.clock.now();
    const known = new Set((await this.database.rows<{ key: string }>(KNOWN_STARTERS)).map(({ key }) => key));
    for (const { id, name, source } of gallery.filter((starter) => !known.has(starter.id))) {
      const { channel, purpose, defaultLocale, content } = source;
      const { compiled } = await compileOrRefuse(source);
      const values = [id, name[locale], channel, purpose, JSON.stringify({ defaultLocale, content })];
      await this.database.run(SEED, [...values, JSON.stringify(compiled), now]);
    }
  }

  /** With the partials of today. */
  private async compile(input: SaveTemplate): Promise<Made> {
    const source = sourceOf(input);
    return compileOrRefuse({ ...source, partials: await this.partials.texts(source.channel) });
  }

  private async lock(tx: Tx, id: number): Promise<Template> {
    const template = await tx.manager.findOne(Template, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!template) throw notFound('template', id);
    return template;
  }

  private async refuseTakenName(tx: Tx, name: string, except: number | null): Promise<void> {
    await tx.run(NAMES_LOCK);
    if (await tx.row(NAME_TAKEN, [name, except]))
      throw conflict('template-name-taken', 'Another template has this name.', { name });
  }

  private async writeVersion(
    tx: Tx,
    template: Template,
    { defaultLocale, content }: SaveTemplate,
    { compiled, partials }: Made,
  ): Promise<void> {
    const { id: templateId, currentVersion: version, updatedAt: createdAt } = template;
    const text = { defaultLocale, content, partials };
    await tx.manager.insert(TemplateVersion, { templateId, version, content: text, compiled, createdAt });
  }
}

type Made = Omit<Compilation, 'problems'>;

const sourceOf = ({ name: _, topic: __, ...source }: SaveTemplate): TemplateSourceInput => source;

const channelFixed = () =>
  invalid([
    {
      path: ['channel'],
      code: 'template-channel-fixed',
      message: 'The channel of a template never changes; make another template.',
    },
  ]);
