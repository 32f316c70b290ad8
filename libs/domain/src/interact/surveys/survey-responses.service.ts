import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { isChinese } from '@roundtrip/templates';
import { Database, type Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import { MessageLinks } from '../messages/message-links.js';
import { AnswerEffects } from './answer-effects.js';
import type { AnswerFault } from './read-answer.js';
import type { SurveyAnswers } from './survey-answer.schema.js';
import { readAnswers, scoreOf } from './survey-answers.js';
import { type Invitation, type RecordedAnswers, SurveyResponsesStore } from './survey-responses.store.js';
import type { SurveyText } from './survey-text.schema.js';
import type { SurveyDefinition } from './survey.schema.js';

const DAY_MS = 24 * 3600_000;
type Form = Readonly<Record<string, unknown>>;
/** The language the customer reads the survey in, by that of its message. */
export type SurveyLanguage = (message: string) => keyof SurveyText;

const languageOfMessage: SurveyLanguage = (locale) => (isChinese(locale) ? 'zh-CN' : 'en');

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
    @Inject(LOGGER) private readonly logger: Logger,
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
  async submit(token: string, form: Form, language = languageOfMessage): Promise<SurveySubmission> {
    const messageId = this.links.messageOf('survey', token);
    const submission: SurveySubmission =
      messageId === null
        ? { kind: 'unknown' }
        : await this.database.transaction((tx) => this.take(tx, messageId, form, language));
    if (submission.kind !== 'recorded') this.logRefusal(messageId, submission);
    return submission;
  }

  private async take(
    tx: Tx,
    messageId: number,
    form: Form,
    language: SurveyLanguage,
  ): Promise<SurveySubmission> {
    const invitation = await this.store.lock(tx, messageId);
    if (!invitation) return { kind: 'unknown' };
    const shown = inLanguage(invitation);
    const closed = this.closedVisit(invitation);
    if (closed) return closed;
    const { answers, faults } = readAnswers(invitation.definition, form);
    if (Object.keys(faults).length > 0) return { ...shown, kind: 'invalid', answers, faults };
    const before = await this.store.answers(messageId, tx);
    if (isDeepStrictEqual(before?.answers, answers)) return { ...shown, kind: 'recorded' };
    if (!before && !(await this.hasPlace(tx, invitation))) return { ...shown, kind: 'closed' };
    await this.record(tx, invitation, answers, before, language(invitation.locale));
    return { ...shown, kind: 'recorded' };
  }

  /** Whether one more may answer; the last one who may closes the survey. */
  private async hasPlace(tx: Tx, { surveyId, quota }: Invitation): Promise<boolean> {
    if (quota === null) return true;
    const places = await this.store.placesLeft(tx, surveyId, quota);
    if (places <= 1) await this.store.close(tx, surveyId, this.clock.now());
    return places > 0;
  }

  private async record(
    tx: Tx,
    invitation: Invitation,
    answers: SurveyAnswers,
    before: RecordedAnswers | undefined,
    language: keyof SurveyText,
  ): Promise<void> {
    const at = this.clock.now();
    const score = scoreOf(invitation.definition, answers);
    const responseId = before?.id ?? (await this.store.insert(tx, invitation, answers, score, at));
    if (before) await this.store.update(tx, before.id, invitation, answers, score, at);
    const given = { answers, before: before?.answers, score, language, at };
    await this.effects.apply(tx, { invitation, responseId, ...given });
  }

  /** Never what was written: only why it was not taken. */
  private logRefusal(messageId: number | null, submission: SurveySubmission): void {
    const faults = submission.kind === 'invalid' ? submission.faults : undefined;
    this.logger.info({ messageId, reason: submission.kind, faults }, 'answers to a survey were not taken');
  }

  private closedVisit(invitation: Invitation): Exclude<SurveyVisit, { kind: 'open' | 'unknown' }> | null {
    if (!invitation.open) return { ...inLanguage(invitation), kind: 'closed' };
    const age = this.clock.now().getTime() - invitation.sentAt.getTime();
    return age > invitation.expiryDays * DAY_MS ? { ...inLanguage(invitation), kind: 'expired' } : null;
  }
}

const inLanguage = ({ locale, definition }: Invitation): InLanguage => ({ locale, definition });
