import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { surveyGallery } from './survey-gallery.js';
import type { SaveSurvey, SurveyDetail } from './survey.schema.js';
import { SurveysRead } from './surveys.read.js';
import { SurveysStore } from './surveys.store.js';

@Injectable()
export class SurveysService {
  constructor(
    private readonly store: SurveysStore,
    private readonly read: SurveysRead,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes the surveys every workspace starts with, where they are not there yet; ids by key. */
  async ensureGallery(): Promise<Record<string, number>> {
    await this.database.transaction(async (tx) => {
      for (const survey of surveyGallery) await this.store.ensure(tx, survey, this.clock.now());
    });
    const entries = (await this.store.list()).flatMap(({ key, id }): [string, number][] =>
      key ? [[key, id]] : [],
    );
    return Object.fromEntries(entries);
  }

  /** A survey is open from the beginning; it is reached only by the link in a message. */
  async create(input: SaveSurvey): Promise<SurveyDetail> {
    return this.read.detail(await this.store.insert(input, this.clock.now()));
  }

  /** Changes a survey for those who answer from now on; what was answered stays as it was given. */
  async update(id: number, input: SaveSurvey): Promise<SurveyDetail> {
    if (!(await this.store.update(id, input, this.clock.now()))) throw notFound('survey', id);
    return this.read.detail(id);
  }

  /** An open survey takes answers and changes of answers; a closed one shows a friendly page. */
  async setOpen(id: number, open: boolean): Promise<SurveyDetail> {
    if (!(await this.store.setOpen(id, open, this.clock.now()))) throw notFound('survey', id);
    return this.read.detail(id);
  }
}
