import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { rateInterval } from '../../kernel/statistics/rate.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { netPromoterInterval, netPromoterScore, type Recommendations } from './net-promoter-score.js';
import type {
  SurveyGroups,
  SurveyGroupsQuery,
  SurveyTrend,
  SurveyTrendQuery,
} from './survey-insights.schema.js';
import { surveyByCell, surveyBySegment, surveyTrend } from './survey-insights.sql.js';
import type { SurveyDefinition } from './survey.schema.js';
import { SurveysStore } from './surveys.store.js';

interface Sums extends Recommendations {
  averageScore: number | null;
}

interface GroupRow extends Sums {
  segmentId: number | null;
  name: string | null;
  invited: number;
  answered: number;
}

/** How answers go over time, and with whom. */
@Injectable()
export class SurveyInsightsRead {
  constructor(
    private readonly database: Database,
    private readonly store: SurveysStore,
    private readonly workspace: WorkspaceService,
  ) {}

  async trend(id: number, { by }: SurveyTrendQuery): Promise<SurveyTrend> {
    const question = await this.npsQuestion(id);
    const { timeZone } = await this.workspace.read();
    const rows = await this.database.rows<Sums & { start: string; responses: number }>(surveyTrend, [
      ...[id, by, timeZone, question],
    ]);
    const periods = rows.map((row) => ({ start: row.start, responses: row.responses, ...scoredOf(row) }));
    return { periods: periods.reverse() };
  }

  async groups(id: number, { by }: SurveyGroupsQuery): Promise<SurveyGroups> {
    const question = await this.npsQuestion(id);
    const statement = by === 'segment' ? surveyBySegment : surveyByCell;
    const rows = await this.database.rows<GroupRow>(statement, [id, question]);
    const groups = rows.map((row) => ({
      ...{ segmentId: row.segmentId, name: row.name, invited: row.invited, answered: row.answered },
      rateInterval: rateInterval({ of: row.invited, hits: row.answered }),
      ...scoredOf(row),
    }));
    return { groups };
  }

  private async npsQuestion(id: number): Promise<string | null> {
    const survey = await this.store.find(id);
    if (!survey) throw notFound('survey', id);
    return npsQuestionOf(survey.definition);
  }
}

/** The one that gives the score, else the first of its kind. */
function npsQuestionOf({ questions, score }: SurveyDefinition): string | null {
  const asked = questions.filter(({ type }) => type === 'nps');
  return (asked.find(({ key }) => key === score) ?? asked[0])?.key ?? null;
}

const scoredOf = ({ averageScore, ...recommendations }: Sums) => ({
  averageScore,
  nps: netPromoterScore(recommendations),
  npsInterval: netPromoterInterval(recommendations),
});
