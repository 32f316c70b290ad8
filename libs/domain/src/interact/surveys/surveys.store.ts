import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import type { InstantCursor } from '../../kernel/instant-cursor.js';
import type { AnswerCount } from './survey-results.js';
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

const place = (before: InstantCursor | null) => [before?.at ?? null, before?.id ?? null];

@Injectable()
export class SurveysStore {
  constructor(private readonly database: Database) {}

  list(): Promise<SurveyView[]> {
    return this.database.rows(listSurveys);
  }

  find(id: number, sql: Sql = this.database): Promise<StoredSurvey | undefined> {
    return sql.row(findSurvey, [id]);
  }

  async insert({ name, definition, quota, expiryDays }: SaveSurvey, at: Date): Promise<number> {
    const values = [name, JSON.stringify(definition), at, quota, expiryDays];
    const row = await this.database.row<{ id: number }>(insertSurvey, values);
    if (!row) throw new Error('an insert returned no row');
    return row.id;
  }

  /** Whether there is such a survey. */
  async update(id: number, { name, definition, quota, expiryDays }: SaveSurvey, at: Date): Promise<boolean> {
    const values = [id, name, JSON.stringify(definition), at, quota, expiryDays];
    return (await this.database.run(updateSurvey, values)) > 0;
  }

  async setOpen(id: number, open: boolean, at: Date): Promise<boolean> {
    return (await this.database.run(setOpen, [id, open, at])) > 0;
  }

  async ensure(tx: Tx, { key, name, definition }: GallerySurvey, at: Date): Promise<void> {
    await tx.run(ensureSurvey, [key, name, JSON.stringify(definition), at]);
  }

  /** With a search only those answers in whose texts its pattern is found. */
  responses(
    id: number,
    before: InstantCursor | null,
    limit: number,
    search?: { pattern: string; questions: string[] },
  ): Promise<SurveyResponseView[]> {
    const narrowing = [search?.pattern ?? null, search?.questions ?? []];
    return this.database.rows(responsesOfSurvey, [id, ...place(before), limit, ...narrowing]);
  }

  responsesOfCustomer(
    id: number,
    before: InstantCursor | null,
    limit: number,
  ): Promise<SurveyResponseView[]> {
    return this.database.rows(responsesOfCustomer, [id, ...place(before), limit]);
  }

  respondents(id: number): Promise<{ key: string; count: number }[]> {
    return this.database.rows(countRespondents, [id]);
  }

  answers(id: number, questions: string[]): Promise<AnswerCount[]> {
    return this.database.rows(countAnswers, [id, questions]);
  }

  async invited(id: number): Promise<number> {
    return (await this.database.row<{ invited: number }>(countInvited, [id]))?.invited ?? 0;
  }
}
