import { Injectable } from '@nestjs/common';
import {
  COMPILED_FORMAT,
  type CompiledTemplate,
  compileTemplate,
  type TemplatePartials,
  type TemplateProblem,
  type TemplateSource,
} from '@roundtrip/templates';
import { Database, type Sql } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, toPage } from '../../kernel/page.js';
import type { ChannelName, Purpose } from '../messages/message.schema.js';
import type {
  TemplateDetail,
  TemplateListQuery,
  TemplateSourceInput,
  TemplateText,
  TemplateVersionView,
  TemplateView,
} from './template.schema.js';
import { COMPILED, DETAIL, KEEP_COMPILED, LIST, VERSIONS } from './templates.sql.js';

type DetailRow = TemplateView & { versionId: number; text: TemplateText };
/** The current version of a template, compiled anew with the partials it took in, with what is wrong with it today. */
export interface CurrentTemplate {
  view: TemplateView;
  versionId: number;
  source: TemplateSourceInput;
  partials: TemplatePartials;
  compiled: CompiledTemplate;
  problems: TemplateProblem[];
}

interface VersionRow {
  id: number;
  version: number;
  channel: ChannelName;
  purpose: Purpose;
  text: TemplateText;
  createdAt: Date;
}
interface CompiledRow {
  id: number;
  text: TemplateText;
  compiled: CompiledTemplate;
}

@Injectable()
export class TemplatesRead {
  constructor(private readonly database: Database) {}

  async list(query: TemplateListQuery): Promise<Page<TemplateView>> {
    const cursor = decodeInstantCursor(query.after);
    const { archived, channel = null, purpose = null, search = null, limit } = query;
    const parameters = [
      archived,
      channel,
      purpose,
      search,
      cursor?.at ?? null,
      cursor?.id ?? null,
      limit + 1,
    ];
    const rows = await this.database.rows<TemplateView>(LIST, parameters);
    return toPage(rows, limit, (row) => instantCursor(row.updatedAt, row.id));
  }

  async current(id: number): Promise<CurrentTemplate | undefined> {
    const row = await this.database.row<DetailRow>(DETAIL, [id]);
    if (!row) return undefined;
    const { text, versionId, ...view } = row;
    const source = sourceOf(view, text);
    return { view, versionId, source, ...(await compileTemplate({ ...source, partials: text.partials })) };
  }

  /** The current version with the partials it took in. */
  async source(id: number): Promise<TemplateSource> {
    const row = await this.database.row<DetailRow>(DETAIL, [id]);
    if (!row) throw notFound('template', id);
    return { ...sourceOf(row, row.text), partials: row.text.partials };
  }

  /** The current version as written, with what is wrong with it today. */
  async detail(id: number): Promise<TemplateDetail> {
    const current = await this.current(id);
    if (!current) throw notFound('template', id);
    const { view, versionId, source, compiled, problems } = current;
    return { ...view, versionId, source, variables: [...compiled.variables], problems };
  }

  async versions(id: number): Promise<TemplateVersionView[]> {
    const rows = await this.database.rows<VersionRow>(VERSIONS, [id]);
    if (rows.length === 0) throw notFound('template', id);
    return rows.map(({ channel, purpose, text, ...version }) => ({
      ...version,
      source: sourceOf({ channel, purpose }, text),
    }));
  }

  /**
   * The compiled form of these versions, by id. What an older compiler left is compiled again, and kept.
   * Versions that do not exist are absent.
   */
  async compiled(versionIds: number[], sql: Sql = this.database): Promise<Map<number, CompiledTemplate>> {
    const rows = await sql.rows<CompiledRow>(COMPILED, [versionIds]);
    const entries = rows.map(async (row) => [row.id, await upToDate(row, sql)] as const);
    return new Map(await Promise.all(entries));
  }
}

async function upToDate({ id, text, compiled: stored }: CompiledRow, sql: Sql): Promise<CompiledTemplate> {
  if (stored.format === COMPILED_FORMAT) return stored;
  const { compiled } = await compileTemplate({ ...sourceOf(stored, text), partials: text.partials });
  await sql.run(KEEP_COMPILED, [id, JSON.stringify(compiled)]);
  return compiled;
}

/** The channel decides which of the two shapes the texts have. */
const sourceOf = (
  { channel, purpose }: { channel: ChannelName; purpose: Purpose },
  { defaultLocale, content }: TemplateText,
): TemplateSourceInput => ({ channel, purpose, defaultLocale, content }) as TemplateSourceInput;
