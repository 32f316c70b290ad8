import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import type { SurveyAnswers, SurveyDefinition } from './survey.schema.js';
import {
  findAnswers,
  findInvitation,
  insertResponse,
  lockInvitation,
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
  version: number;
  open: boolean;
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
