import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import {
  type CampaignResult,
  campaignResultPageSchema,
  type CampaignResults,
  type CampaignResultsQuery,
  campaignResultsQuerySchema,
  campaignResultsSchema,
  type ResultsListQuery,
  resultsListQuerySchema,
} from '@roundtrip/domain/learn/predictions/prediction.schema.js';
import { PredictionsRead } from '@roundtrip/domain/learn/predictions/predictions.read.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('learn')
@Controller('api/campaign-results')
@Access('analyst')
export class CampaignResultsController {
  constructor(private readonly predictions: PredictionsRead) {}

  /** Launched campaigns with what came back, the latest first. */
  @Get()
  @Returns(campaignResultPageSchema)
  list(@Query({ schema: resultsListQuerySchema }) query: ResultsListQuery): Promise<Page<CampaignResult>> {
    return this.predictions.list(query);
  }

  /** What a campaign's messages of a kind brought by digit and cell, against what was foretold at its launch. */
  @Get(':id')
  @Returns(campaignResultsSchema)
  ofCampaign(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: campaignResultsQuerySchema }) query: CampaignResultsQuery,
  ): Promise<CampaignResults> {
    return this.predictions.ofCampaign(id, query);
  }
}
