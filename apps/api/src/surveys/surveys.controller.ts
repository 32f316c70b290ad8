import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, pageQuery, type PageQuery } from '@roundtrip/domain/kernel/page.js';
import {
  type SaveSurvey,
  saveSurveySchema,
  type SurveyDetail,
  surveyDetailSchema,
  surveyResponsePageSchema,
  type SurveyResponseView,
  surveySchema,
  type SurveyView,
} from '@roundtrip/domain/interact/surveys/survey.schema.js';
import {
  type SurveyResponsesQuery,
  surveyResponsesQuerySchema,
} from '@roundtrip/domain/interact/surveys/survey-insights.schema.js';
import { SurveysRead } from '@roundtrip/domain/interact/surveys/surveys.read.js';
import { SurveysService } from '@roundtrip/domain/interact/surveys/surveys.service.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('surveys')
@Controller('api')
export class SurveysController {
  constructor(
    private readonly read: SurveysRead,
    private readonly surveys: SurveysService,
  ) {}

  @Get('surveys')
  @Access('analyst')
  @Returns(z.array(surveySchema))
  list(): Promise<SurveyView[]> {
    return this.read.list();
  }

  @Post('surveys')
  @Access('marketer')
  @Returns(surveyDetailSchema, 201)
  create(@Body({ schema: saveSurveySchema }) input: SaveSurvey): Promise<SurveyDetail> {
    return this.surveys.create(input);
  }

  @Get('surveys/:id')
  @Access('analyst')
  @Returns(surveyDetailSchema)
  detail(@Param('id', { schema: idSchema }) id: number): Promise<SurveyDetail> {
    return this.read.detail(id);
  }

  @Put('surveys/:id')
  @Access('marketer')
  @Returns(surveyDetailSchema)
  update(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: saveSurveySchema }) input: SaveSurvey,
  ): Promise<SurveyDetail> {
    return this.surveys.update(id, input);
  }

  @Post('surveys/:id/open')
  @Access('marketer')
  @Returns(surveyDetailSchema)
  open(@Param('id', { schema: idSchema }) id: number): Promise<SurveyDetail> {
    return this.surveys.setOpen(id, true);
  }

  @Post('surveys/:id/close')
  @Access('marketer')
  @Returns(surveyDetailSchema)
  close(@Param('id', { schema: idSchema }) id: number): Promise<SurveyDetail> {
    return this.surveys.setOpen(id, false);
  }

  @Get('surveys/:id/responses')
  @Access('analyst')
  @Returns(surveyResponsePageSchema)
  responses(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: surveyResponsesQuerySchema }) query: SurveyResponsesQuery,
  ): Promise<Page<SurveyResponseView>> {
    return this.read.responses(id, query);
  }

  @Get('customers/:id/survey-responses')
  @Access('analyst')
  @Returns(surveyResponsePageSchema)
  ofCustomer(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<SurveyResponseView>> {
    return this.read.ofCustomer(id, query);
  }
}
