import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { AttributesService } from '../../identify/customers/attributes.service.js';
import { TouchedService } from '../../identify/touched/touched.service.js';
import { WaitsService } from '../campaigns/engine/waits.service.js';
import { ReactionsService } from '../tracking/reactions.service.js';
import { profileOf } from './survey-answers.js';
import type { Invitation } from './survey-responses.store.js';
import type { SurveyAnswers } from './survey.schema.js';

export interface RecordedResponse {
  invitation: Invitation;
  responseId: number;
  answers: SurveyAnswers;
  /** What was answered before; absent the first time. */
  before: SurveyAnswers | undefined;
  score: number | null;
  at: Date;
}

/**
 * How an answer closes the loop: the profile, the reaction to the message, the look at the segments, and the way on
 * through the campaign that asked.
 */
@Injectable()
export class AnswerEffects {
  constructor(
    private readonly attributes: AttributesService,
    private readonly reactions: ReactionsService,
    private readonly touched: TouchedService,
    private readonly waits: WaitsService,
  ) {}

  async apply(
    tx: Tx,
    { invitation, responseId, answers, before, score, at }: RecordedResponse,
  ): Promise<void> {
    const { customerId, messageId, definition, surveyId } = invitation;
    const origin = { source: 'survey', sourceId: String(responseId), at };
    await this.attributes.write(tx, customerId, profileOf(definition, answers, before ?? {}), origin);
    if (!before) await this.reactions.answered(tx, messageId, { surveyId, score }, at);
    await this.touched.touch(tx, [customerId], 'survey');
    if (!before) await this.waits.answered(tx, messageId, at);
  }
}
