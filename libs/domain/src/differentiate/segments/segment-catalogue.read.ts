import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { type Topic, topicSettings } from '../../identify/preferences/topic.schema.js';
import { RfmGroupsService } from '../rfm/rfm-groups.service.js';
import type { AttributeType } from './fields/attribute-field.js';
import { valueKindOf } from './fields/operators.js';
import { type ParamKey, type SegmentField } from './fields/segment-field.js';
import { SegmentFields, type SegmentReferences } from './fields/segment-fields.js';
import type { SegmentCatalogue, SegmentFieldView } from './segment-catalogue.schema.js';
import {
  selectAttributes,
  selectCampaignNames,
  selectCategories,
  selectEventNames,
  selectOfferNames,
  selectReferences,
  selectSegmentNames,
  selectSurveyNames,
} from './segment-catalogue.sql.js';

/** What rules may ask about in this workspace. */
@Injectable()
export class SegmentCatalogueRead {
  constructor(
    private readonly database: Database,
    private readonly groups: RfmGroupsService,
    private readonly settings: Settings,
  ) {}

  /** For a rule that somebody is writing: everything it names must exist. */
  async strict(sql: Sql = this.database): Promise<SegmentFields> {
    const rows = await sql.rows<{ kind: keyof SegmentReferences; id: number }>(selectReferences);
    const ids = (of: keyof SegmentReferences): Set<number> =>
      new Set(rows.filter(({ kind }) => kind === of).map(({ id }) => id));
    const references = {
      segment: ids('segment'),
      campaign: ids('campaign'),
      survey: ids('survey'),
      offer: ids('offer'),
    };
    return this.fields(references, sql);
  }

  /** For rules that are saved. */
  async lenient(sql: Sql = this.database): Promise<SegmentFields> {
    return this.fields(null, sql);
  }

  /** Fields with their operators, and what can be chosen where a field wants something that has a name. */
  async view(): Promise<SegmentCatalogue> {
    const [fields, topics, segments, campaigns, surveys, offers, categories, events] = await Promise.all([
      this.lenient(),
      this.topics(this.database),
      this.database.rows<SegmentCatalogue['segments'][number]>(selectSegmentNames),
      this.database.rows<SegmentCatalogue['campaigns'][number]>(selectCampaignNames),
      this.database.rows<SegmentCatalogue['surveys'][number]>(selectSurveyNames),
      this.database.rows<SegmentCatalogue['offers'][number]>(selectOfferNames),
      this.database.rows<{ category: string }>(selectCategories),
      this.database.rows<{ name: string }>(selectEventNames),
    ]);
    return {
      fields: fields.all().map(viewOf),
      segments,
      campaigns,
      surveys,
      offers,
      topics,
      categories: categories.map(({ category }) => category),
      events: events.map(({ name }) => name),
    };
  }

  private async fields(references: SegmentReferences | null, sql: Sql): Promise<SegmentFields> {
    const topics = (await this.topics(sql)).map(({ key }) => key);
    return new SegmentFields(await this.attributes(sql), references, await this.groups.list(sql), topics);
  }

  private async topics(sql: Sql): Promise<Topic[]> {
    return (await this.settings.read(topicSettings, sql)).topics;
  }

  private async attributes(sql: Sql): Promise<Map<string, AttributeType>> {
    const rows = await sql.rows<{ name: string; type: AttributeType }>(selectAttributes);
    return new Map(rows.map(({ name, type }) => [name, type]));
  }
}

function viewOf({
  key,
  family,
  type,
  operators,
  params,
  choices,
  range,
  valueKind,
}: SegmentField): SegmentFieldView {
  return {
    key,
    family,
    type,
    operators: operators.map((operator) => ({ operator, value: valueKind ?? valueKindOf(type, operator) })),
    params: Object.entries(params).map(([param, required]) => ({ key: param as ParamKey, required })),
    choices: choices ? [...choices] : null,
    range: range ?? null,
  };
}
