import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ValuePointsRead } from '@roundtrip/domain/differentiate/value-points/value-points.read.js';
import {
  type CustomerPoints,
  customerPointsSchema,
  pointsPageSchema,
  type PointsQuery,
  pointsQuerySchema,
  type PointsRow,
  type ValuePointsOverview,
  valuePointsOverviewSchema,
  type ValuePointsRun,
  valuePointsRunSchema,
} from '@roundtrip/domain/differentiate/value-points/value-points.schema.js';
import { ValuePointsService } from '@roundtrip/domain/differentiate/value-points/value-points.service.js';
import {
  type ValuePointsSettings,
  valuePointsSettingsSchema,
} from '@roundtrip/domain/differentiate/value-points/value-points-settings.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('value points')
@Controller('api/value-points')
export class ValuePointsController {
  constructor(
    private readonly points: ValuePointsService,
    private readonly read: ValuePointsRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(valuePointsOverviewSchema)
  overview(): Promise<ValuePointsOverview> {
    return this.read.overview();
  }

  /** By points, highest first. */
  @Get('customers')
  @Access('analyst')
  @Returns(pointsPageSchema)
  customers(@Query({ schema: pointsQuerySchema }) query: PointsQuery): Promise<Page<PointsRow>> {
    return this.read.customers(query);
  }

  @Get('customers/:id')
  @Access('analyst')
  @Returns(customerPointsSchema)
  customer(@Param('id', { schema: idSchema }) id: number): Promise<CustomerPoints> {
    return this.read.ofCustomer(id);
  }

  @Post('runs')
  @Access('marketer')
  @Returns(valuePointsRunSchema, 202)
  score(): Promise<ValuePointsRun> {
    return this.points.requestScore('demand');
  }

  @Get('runs/:id')
  @Access('analyst')
  @Returns(valuePointsRunSchema)
  run(@Param('id', { schema: idSchema }) id: number): Promise<ValuePointsRun> {
    return this.read.run(id);
  }

  @Put('settings')
  @Access('owner')
  @Returns(valuePointsSettingsSchema)
  changeSettings(
    @Body({ schema: everyField(valuePointsSettingsSchema) }) settings: ValuePointsSettings,
  ): Promise<ValuePointsSettings> {
    return this.points.changeSettings(settings);
  }
}
