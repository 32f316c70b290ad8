import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
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
    const counted = survey.definition.questions.filter(({ type }) => type !== 'text').map(({ key }) => key);
    const [respondents, counts, invited, latest] = await Promise.all([
      this.store.respondents(id),
      this.store.answers(id, counted),
      this.store.invited(id),
      this.store.responses('survey', id, null, LATEST),
    ]);
    return { ...survey, invited, latest, results: resultsOf(survey.definition, respondents, counts) };
  }

  /** Latest first. */
  responses(id: number, query: PageQuery): Promise<Page<SurveyResponseView>> {
    return this.page('survey', id, query);
  }

  /** What a customer answered, in all surveys, latest first. */
  ofCustomer(customerId: number, query: PageQuery): Promise<Page<SurveyResponseView>> {
    return this.page('customer', customerId, query);
  }

  private async page(
    of: 'survey' | 'customer',
    id: number,
    { limit, after }: PageQuery,
  ): Promise<Page<SurveyResponseView>> {
    const rows = await this.store.responses(of, id, decodeInstantCursor(after), limit + 1);
    return toPage(rows, limit, (row) => instantCursor(row.submittedAt, row.id));
  }
}
