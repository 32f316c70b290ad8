import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import type { SurveyAnswers } from './survey-answer.schema.js';
import type { SurveyDefinition } from './survey.schema.js';
import {
  countUpTo,
  findAnswers,
  findInvitation,
  insertResponse,
  lockInvitation,
  lockSurvey,
  setOpen,
  updateResponse,
} from './surveys.sql.js';

/** The survey a message invites to. */
export interface Invitation {
  messageId: number;
  customerId: number;
  campaignId: number;
  locale: string;
  sentAt: Date;
  surveyId: number;
  surveyName: string;
  version: number;
  open: boolean;
  quota: number | null;
  expiryDays: number;
  definition: SurveyDefinition;
}

export interface RecordedAnswers {
  id: number;
  answers: SurveyAnswers;
}

@Injectable()
export class SurveyResponsesStore {
  constructor(private readonly database: Database) {}

  find(messageId: number): Promise<Invitation | undefined> {
    return this.database.row(findInvitation, [messageId]);
  }

  /** Until the transaction ends nobody else records answers to this invitation. */
  lock(tx: Tx, messageId: number): Promise<Invitation | undefined> {
    return tx.row(lockInvitation, [messageId]);
  }

  /**
   * How many more may answer: nobody else is counted in until the transaction ends. None of a survey that was closed.
   */
  async placesLeft(tx: Tx, surveyId: number, quota: number): Promise<number> {
    const survey = await tx.row<{ open: boolean }>(lockSurvey, [surveyId]);
    if (!survey?.open) return 0;
    const answered = await tx.row<{ count: number }>(countUpTo, [surveyId, quota]);
    return quota - (answered?.count ?? 0);
  }

  async close(tx: Tx, surveyId: number, at: Date): Promise<void> {
    await tx.run(setOpen, [surveyId, false, at]);
  }

  answers(messageId: number, sql: Pick<Tx, 'row'> = this.database): Promise<RecordedAnswers | undefined> {
    return sql.row(findAnswers, [messageId]);
  }

  async insert(
    tx: Tx,
    { surveyId, version, messageId, customerId }: Invitation,
    answers: SurveyAnswers,
    score: number | null,
    at: Date,
  ): Promise<number> {
    const values = [surveyId, version, messageId, customerId, JSON.stringify(answers), score, at];
    const row = await tx.row<{ id: number }>(insertResponse, values);
    if (!row) throw new Error('an insert returned no row');
    return row.id;
  }

  async update(
    tx: Tx,
    id: number,
    { version }: Invitation,
    answers: SurveyAnswers,
    score: number | null,
    at: Date,
  ): Promise<void> {
    await tx.run(updateResponse, [id, version, JSON.stringify(answers), score, at]);
  }
}
