import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { MessageLinks } from '../messages/message-links.js';
import { AnswerEffects } from './answer-effects.js';
import { type AnswerFault, readAnswers, scoreOf } from './survey-answers.js';
import { type Invitation, type RecordedAnswers, SurveyResponsesStore } from './survey-responses.store.js';
import type { SurveyAnswers, SurveyDefinition } from './survey.schema.js';

const DAY_MS = 24 * 3600_000;
/** An invitation can be answered, and its answers changed, for so long after it was sent. */
export const INVITATION_DAYS = 60;

interface InLanguage {
  locale: string;
  definition: SurveyDefinition;
}

/** What a survey link leads to. */
export type SurveyVisit =
  | { kind: 'unknown' }
  | ({ kind: 'closed' | 'expired' } & InLanguage)
  /** `answers` are those given before; empty the first time. */
  | ({ kind: 'open'; answers: SurveyAnswers } & InLanguage);

/** What became of submitted answers. */
export type SurveySubmission =
  | Exclude<SurveyVisit, { kind: 'open' }>
  | ({ kind: 'invalid'; answers: SurveyAnswers; faults: Record<string, AnswerFault> } & InLanguage)
  | ({ kind: 'recorded' } & InLanguage);

/** Takes answers by personal links: signed, one response for each invitation, editable while the survey is open. */
@Injectable()
export class SurveyResponsesService {
  constructor(
    private readonly links: MessageLinks,
    private readonly store: SurveyResponsesStore,
    private readonly effects: AnswerEffects,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing. */
  async visit(token: string): Promise<SurveyVisit> {
    const messageId = this.links.messageOf('survey', token);
    const invitation = messageId === null ? undefined : await this.store.find(messageId);
    if (!invitation) return { kind: 'unknown' };
    const closed = this.closedVisit(invitation);
    if (closed) return closed;
    const before = await this.store.answers(invitation.messageId);
    return { ...inLanguage(invitation), kind: 'open', answers: before?.answers ?? {} };
  }

  /**
   * Records answers: the response, what it writes into the profile, the reaction, all at once or not at all. The same
   * answers again change nothing; other answers replace the earlier ones.
   */
  async submit(token: string, form: Readonly<Record<string, unknown>>): Promise<SurveySubmission> {
    const messageId = this.links.messageOf('survey', token);
    if (messageId === null) return { kind: 'unknown' };
    return this.database.transaction(async (tx) => {
      const invitation = await this.store.lock(tx, messageId);
      if (!invitation) return { kind: 'unknown' };
      const closed = this.closedVisit(invitation);
      if (closed) return closed;
      const { answers, faults } = readAnswers(invitation.definition, form);
      const language = inLanguage(invitation);
      if (Object.keys(faults).length > 0) return { ...language, kind: 'invalid', answers, faults };
      const before = await this.store.answers(messageId, tx);
      if (!isDeepStrictEqual(before?.answers, answers)) await this.record(tx, invitation, answers, before);
      return { ...language, kind: 'recorded' };
    });
  }

  private async record(
    tx: Tx,
    invitation: Invitation,
    answers: SurveyAnswers,
    before: RecordedAnswers | undefined,
  ): Promise<void> {
    const at = this.clock.now();
    const score = scoreOf(invitation.definition, answers);
    const responseId = before?.id ?? (await this.store.insert(tx, invitation, answers, score, at));
    if (before) await this.store.update(tx, before.id, invitation, answers, score, at);
    await this.effects.apply(tx, { invitation, responseId, answers, before: before?.answers, score, at });
  }

  private closedVisit(invitation: Invitation): Exclude<SurveyVisit, { kind: 'open' | 'unknown' }> | null {
    if (!invitation.open) return { ...inLanguage(invitation), kind: 'closed' };
    const age = this.clock.now().getTime() - invitation.sentAt.getTime();
    return age > INVITATION_DAYS * DAY_MS ? { ...inLanguage(invitation), kind: 'expired' } : null;
  }
}

const inLanguage = ({ locale, definition }: Invitation): InLanguage => ({ locale, definition });
