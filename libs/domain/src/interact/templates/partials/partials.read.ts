import { Injectable } from '@nestjs/common';
import { partialsNamed, type TemplatePartials } from '@roundtrip/templates';
import { Database, type Sql } from '../../../database/database.js';
import { notFound } from '../../../kernel/errors.js';
import type { Page } from '../../../kernel/page.js';
import type { ChannelName } from '../../messages/message.schema.js';
import type { PartialDetail, PartialListQuery, PartialView } from './partial.schema.js';
import { DETAIL, LIST, TEXTS, USED_BY } from './partials.sql.js';

@Injectable()
export class PartialsRead {
  constructor(private readonly database: Database) {}

  /** All of the workspace, by name: one page, for there are a hundred at most. */
  async list({ channel }: PartialListQuery): Promise<Page<PartialView>> {
    return { rows: await this.database.rows<PartialView>(LIST, [channel ?? null]), next: null };
  }

  async detail(id: number): Promise<PartialDetail> {
    const partial = await this.database.row<PartialView>(DETAIL, [id]);
    if (!partial) throw notFound('template-partial', id);
    const usedBy = await this.database.rows<PartialDetail['usedBy'][number]>(USED_BY, [id]);
    const others = await this.texts(partial.channel);
    return { ...partial, usedBy, within: includers(partial.name, others) };
  }

  /** What texts of a channel may include today. */
  async texts(channel: ChannelName, sql: Sql = this.database): Promise<TemplatePartials> {
    const rows = await sql.rows<{ name: string; content: Record<string, string> }>(TEXTS, [channel]);
    return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
  }
}

const includers = (name: string, partials: TemplatePartials): string[] =>
  Object.entries(partials)
    .filter(([, texts]) => Object.values(texts).some((text) => partialsNamed(text).includes(name)))
    .map(([each]) => each)
    .sort();
