import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import {
  type ResponseOverview,
  responseOverviewSchema,
  type ResponsesQuery,
  responsesQuerySchema,
} from '@roundtrip/domain/learn/predictions/prediction.schema.js';
import { ResponseOverviewRead } from '@roundtrip/domain/learn/predictions/response-overview.read.js';
import {
  type LearningSettings,
  learningSettingsSchema,
} from '@roundtrip/domain/learn/responses/learning-settings.js';
import { ResponsesService } from '@roundtrip/domain/learn/responses/responses.service.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('learn')
@Controller('api/responses')
export class ResponsesController {
  constructor(
    private readonly read: ResponseOverviewRead,
    private readonly responses: ResponsesService,
  ) {}

  /** How customers respond to messages of a kind, by RFM digit and by cell, over all campaigns. */
  @Get()
  @Access('analyst')
  @Returns(responseOverviewSchema)
  overview(@Query({ schema: responsesQuerySchema }) query: ResponsesQuery): Promise<ResponseOverview> {
    return this.read.overview(query);
  }

  @Put('settings')
  @Access('owner')
  @Returns(learningSettingsSchema)
  changeSettings(
    @Body({ schema: everyField(learningSettingsSchema) }) settings: LearningSettings,
  ): Promise<LearningSettings> {
    return this.responses.changeSettings(settings);
  }
}
