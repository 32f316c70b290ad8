import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
import { containing } from '../../identify/search-pattern.js';
import type { SurveyResponsesQuery } from './survey-insights.schema.js';
import { resultsOf } from './survey-results.js';
import type { SurveyDetail, SurveyResponseView, SurveyView } from './survey.schema.js';
import { SurveysStore } from './surveys.store.js';

const LATEST = 10;

@Injectable()
export class SurveysRead {
  constructor(private readonly store: SurveysStore) {}

  list(): Promise<SurveyView[]> {
    return this.store.list();
  }

  /** The survey, what was answered in sum, and the latest answers. */
  async detail(id: number): Promise<SurveyDetail> {
    const survey = await this.store.find(id);
    if (!survey) throw notFound('survey', id);
    const counted = survey.definition.questions.flatMap(({ type, key }) =>
      type === 'text' || type === 'date' ? [] : [key],
    );
    const [respondents, counts, invited, latest] = await Promise.all([
      this.store.respondents(id),
      this.store.answers(id, counted),
      this.store.invited(id),
      this.store.responses(id, null, LATEST),
    ]);
    return { ...survey, invited, latest, results: resultsOf(survey.definition, respondents, counts) };
  }

  /** Latest first; with a search those in whose texts it stands. */
  async responses(
    id: number,
    { limit, after, search }: SurveyResponsesQuery,
  ): Promise<Page<SurveyResponseView>> {
    const survey = search ? await this.store.find(id) : undefined;
    const questions = (survey?.definition.questions ?? []).filter(({ type }) => type === 'text');
    const rows = await this.store.responses(
      id,
      decodeInstantCursor(after),
      limit + 1,
      search ? { pattern: containing(search), questions: questions.map(({ key }) => key) } : undefined,
    );
    return toPage(rows, limit, cursorOf);
  }

  /** What a customer answered, in all surveys, latest first. */
  async ofCustomer(customerId: number, { limit, after }: PageQuery): Promise<Page<SurveyResponseView>> {
    const rows = await this.store.responsesOfCustomer(customerId, decodeInstantCursor(after), limit + 1);
    return toPage(rows, limit, cursorOf);
  }
}

const cursorOf = (row: SurveyResponseView) => instantCursor(row.submittedAt, row.id);
