import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import type { InstantCursor } from '../../kernel/instant-cursor.js';
import type { GallerySurvey } from './survey-gallery.js';
import type { SaveSurvey, SurveyDefinition, SurveyResponseView, SurveyView } from './survey.schema.js';
import {
  countAnswers,
  countInvited,
  countRespondents,
  ensureSurvey,
  findSurvey,
  insertSurvey,
  listSurveys,
  responsesOfCustomer,
  responsesOfSurvey,
  setOpen,
  updateSurvey,
} from './surveys.sql.js';

export type StoredSurvey = SurveyView & { definition: SurveyDefinition };

@Injectable()
export class SurveysStore {
  constructor(private readonly database: Database) {}

  list(): Promise<SurveyView[]> {
    return this.database.rows(listSurveys);
  }

  find(id: number, sql: Sql = this.database): Promise<StoredSurvey | undefined> {
    return sql.row(findSurvey, [id]);
  }

  async insert({ name, definition }: SaveSurvey, at: Date): Promise<number> {
    const row = await this.database.row<{ id: number }>(insertSurvey, [name, JSON.stringify(definition), at]);
    if (!row) throw new Error('an insert returned no row');
    return row.id;
  }

  /** Whether there is such a survey. */
  async update(id: number, { name, definition }: SaveSurvey, at: Date): Promise<boolean> {
    return (await this.database.run(updateSurvey, [id, name, JSON.stringify(definition), at])) > 0;
  }

  async setOpen(id: number, open: boolean, at: Date): Promise<boolean> {
    return (await this.database.run(setOpen, [id, open, at])) > 0;
  }

  async ensure(tx: Tx, { key, name, definition }: GallerySurvey, at: Date): Promise<void> {
    await tx.run(ensureSurvey, [key, name, JSON.stringify(definition), at]);
  }

  responses(
    of: 'survey' | 'customer',
    id: number,
    before: InstantCursor | null,
    limit: number,
  ): Promise<SurveyResponseView[]> {
    const statement = of === 'survey' ? responsesOfSurvey : responsesOfCustomer;
    return this.database.rows(statement, [id, before?.at ?? null, before?.id ?? null, limit]);
  }

  respondents(id: number): Promise<{ key: string; count: number }[]> {
    return this.database.rows(countRespondents, [id]);
  }

  answers(id: number, questions: string[]): Promise<{ key: string; value: string; count: number }[]> {
    return this.database.rows(countAnswers, [id, questions]);
  }

  async invited(id: number): Promise<number> {
    return (await this.database.row<{ invited: number }>(countInvited, [id]))?.invited ?? 0;
  }
}
