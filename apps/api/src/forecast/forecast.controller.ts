import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForecastRead } from '@roundtrip/domain/differentiate/forecast/forecast.read.js';
import {
  type ForecastOverview,
  forecastOverviewSchema,
  forecastRunSchema,
  type ForecastRunView,
} from '@roundtrip/domain/differentiate/forecast/forecast.schema.js';
import { ForecastService } from '@roundtrip/domain/differentiate/forecast/forecast.service.js';
import {
  type ForecastSettings,
  forecastSettingsSchema,
} from '@roundtrip/domain/differentiate/forecast/forecast-settings.js';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('forecast')
@Controller('api/forecast')
export class ForecastController {
  constructor(
    private readonly forecasts: ForecastService,
    private readonly read: ForecastRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(forecastOverviewSchema)
  overview(): Promise<ForecastOverview> {
    return this.read.overview();
  }

  @Post('runs')
  @Access('marketer')
  @Returns(forecastRunSchema, 202)
  start(): Promise<ForecastRunView> {
    return this.forecasts.requestRun('demand');
  }

  @Get('runs/:id')
  @Access('analyst')
  @Returns(forecastRunSchema)
  run(@Param('id', { schema: idSchema }) id: number): Promise<ForecastRunView> {
    return this.read.run(id);
  }

  @Put('settings')
  @Access('owner')
  @Returns(forecastSettingsSchema)
  changeSettings(
    @Body({ schema: everyField(forecastSettingsSchema) }) settings: ForecastSettings,
  ): Promise<ForecastSettings> {
    return this.forecasts.changeSettings(settings);
  }
}
