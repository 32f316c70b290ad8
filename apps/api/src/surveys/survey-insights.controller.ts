import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { SurveyFileRead } from '@roundtrip/domain/interact/surveys/survey-file.read.js';
import { SurveyInsightsRead } from '@roundtrip/domain/interact/surveys/survey-insights.read.js';
import {
  type SurveyFileQuery,
  surveyFileQuerySchema,
  type SurveyGroups,
  type SurveyGroupsQuery,
  surveyGroupsQuerySchema,
  surveyGroupsSchema,
  type SurveyTrend,
  type SurveyTrendQuery,
  surveyTrendQuerySchema,
  surveyTrendSchema,
} from '@roundtrip/domain/interact/surveys/survey-insights.schema.js';
import { SurveysRead } from '@roundtrip/domain/interact/surveys/surveys.read.js';
import { Readable } from 'node:stream';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

/** How a survey is answered over time and by whom, and all its answers as a file. */
@ApiTags('surveys')
@Controller('api/surveys/:id')
export class SurveyInsightsController {
  constructor(
    private readonly insights: SurveyInsightsRead,
    private readonly surveys: SurveysRead,
    private readonly file: SurveyFileRead,
  ) {}

  @Get('trend')
  @Access('analyst')
  @Returns(surveyTrendSchema)
  trend(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: surveyTrendQuerySchema }) query: SurveyTrendQuery,
  ): Promise<SurveyTrend> {
    return this.insights.trend(id, query);
  }

  @Get('groups')
  @Access('analyst')
  @Returns(surveyGroupsSchema)
  groups(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: surveyGroupsQuerySchema }) query: SurveyGroupsQuery,
  ): Promise<SurveyGroups> {
    return this.insights.groups(id, query);
  }

  @Get('responses.csv')
  @Access('analyst')
  @ApiProduces('text/csv')
  @Header('cache-control', 'private, no-store')
  async csv(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: surveyFileQuerySchema }) query: SurveyFileQuery,
  ): Promise<StreamableFile> {
    const { name, definition } = await this.surveys.detail(id);
    const fileName = encodeURIComponent(`${name}.csv`);
    return new StreamableFile(Readable.from(this.file.csv(id, definition, query), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="answers.csv"; filename*=UTF-8''${fileName}`,
    });
  }
}
