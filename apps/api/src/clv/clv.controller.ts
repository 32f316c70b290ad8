import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ClvRead } from '@roundtrip/domain/differentiate/clv/clv.read.js';
import {
  type ClvCustomersQuery,
  clvCustomersQuerySchema,
  clvModelPageSchema,
  type ClvOverview,
  clvOverviewSchema,
  type ClvPath,
  clvPathSchema,
  type ClvRun,
  clvRunSchema,
  type ForeseenCustomer,
  foreseenCustomerPageSchema,
} from '@roundtrip/domain/differentiate/clv/clv.schema.js';
import { type ClvModel, clvModelSchema } from '@roundtrip/domain/differentiate/clv/clv-model.schema.js';
import { type ClvSettings, clvSettingsSchema } from '@roundtrip/domain/differentiate/clv/clv-settings.js';
import { ClvFitService } from '@roundtrip/domain/differentiate/clv/fit/clv-fit.service.js';
import { ClvScoreService } from '@roundtrip/domain/differentiate/clv/score/clv-score.service.js';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('clv')
@Controller('api/clv')
export class ClvController {
  constructor(
    private readonly fits: ClvFitService,
    private readonly scores: ClvScoreService,
    private readonly read: ClvRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(clvOverviewSchema)
  overview(): Promise<ClvOverview> {
    return this.read.overview();
  }

  @Get('customers')
  @Access('analyst')
  @Returns(foreseenCustomerPageSchema)
  customers(
    @Query({ schema: clvCustomersQuerySchema }) query: ClvCustomersQuery,
  ): Promise<Page<ForeseenCustomer>> {
    return this.read.customers(query);
  }

  @Get('customers/:id')
  @Access('analyst')
  @Returns(clvPathSchema)
  customer(@Param('id', { schema: idSchema }) id: number): Promise<ClvPath> {
    return this.read.ofCustomer(id);
  }

  /** Fits a model anew, and scores everybody by it. */
  @Post('models')
  @Access('marketer')
  @Returns(clvModelSchema, 202)
  fit(): Promise<ClvModel> {
    return this.fits.requestFit('demand');
  }

  /** Every fit there was, with its report and its calibration. */
  @Get('models')
  @Access('analyst')
  @Returns(clvModelPageSchema)
  models(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<ClvModel>> {
    return this.read.models(query);
  }

  @Get('models/:id')
  @Access('analyst')
  @Returns(clvModelSchema)
  model(@Param('id', { schema: idSchema }) id: number): Promise<ClvModel> {
    return this.read.model(id);
  }

  /** Scores everybody by the model there is, with the settings as they are now. */
  @Post('runs')
  @Access('marketer')
  @Returns(clvRunSchema, 202)
  score(): Promise<ClvRun> {
    return this.scores.requestScore('demand');
  }

  @Get('runs/:id')
  @Access('analyst')
  @Returns(clvRunSchema)
  run(@Param('id', { schema: idSchema }) id: number): Promise<ClvRun> {
    return this.read.run(id);
  }

  @Put('settings')
  @Access('owner')
  @Returns(clvSettingsSchema)
  changeSettings(
    @Body({ schema: everyField(clvSettingsSchema) }) settings: ClvSettings,
  ): Promise<ClvSettings> {
    return this.scores.changeSettings(settings);
  }
}
