import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { TouchedService } from '../../identify/touched/touched.service.js';
import { WaitsService } from '../campaigns/engine/waits.service.js';
import { ReactionsService } from '../tracking/reactions.service.js';
import { ProfileWriter } from './profile-writer.js';
import { profileWrites } from './profile-writes.js';
import type { SurveyAnswers } from './survey-answer.schema.js';
import type { Invitation } from './survey-responses.store.js';
import type { SurveyText } from './survey-text.schema.js';

export interface RecordedResponse {
  invitation: Invitation;
  responseId: number;
  answers: SurveyAnswers;
  /** What was answered before; absent the first time. */
  before: SurveyAnswers | undefined;
  score: number | null;
  /** The one the customer read the questions in. */
  language: keyof SurveyText;
  at: Date;
}

/**
 * How an answer closes the loop: the profile, the reaction to the message, the look at the segments, and the way on
 * through the campaign that asked.
 */
@Injectable()
export class AnswerEffects {
  constructor(
    private readonly profile: ProfileWriter,
    private readonly reactions: ReactionsService,
    private readonly touched: TouchedService,
    private readonly waits: WaitsService,
  ) {}

  async apply(tx: Tx, response: RecordedResponse): Promise<void> {
    const { invitation, responseId, answers, before, score, language, at } = response;
    const { customerId, messageId, definition, surveyId, surveyName } = invitation;
    const writes = profileWrites(definition, answers, before ?? {});
    await this.profile.write(tx, { customerId, responseId, surveyName, language, at }, writes);
    if (!before) await this.reactions.answered(tx, messageId, { surveyId, score }, at);
    await this.touched.touch(tx, [customerId], 'survey');
    if (!before) await this.waits.answered(tx, messageId, at);
  }
}
