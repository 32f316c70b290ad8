import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ForecastOverride,
  forecastOverridePageSchema,
  type ForecastOverridesQuery,
  forecastOverridesQuerySchema,
  type Overridden,
  overriddenSchema,
  type OverrideForecast,
  overrideForecastSchema,
} from '@roundtrip/domain/differentiate/forecast/override.schema.js';
import { ForecastOverridesService } from '@roundtrip/domain/differentiate/forecast/overrides.service.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

/** Values set by hand in place of the forecast's. */
@ApiTags('forecast')
@Controller('api/forecast/overrides')
export class ForecastOverridesController {
  constructor(private readonly overrides: ForecastOverridesService) {}

  @Get()
  @Access('analyst')
  @Returns(forecastOverridePageSchema)
  list(
    @Query({ schema: forecastOverridesQuerySchema }) query: ForecastOverridesQuery,
  ): Promise<Page<ForecastOverride>> {
    return this.overrides.list(query);
  }

  @Post()
  @Access('marketer')
  @Returns(overriddenSchema)
  override(
    @Body({ schema: overrideForecastSchema }) asked: OverrideForecast,
    @Caller() { userId }: Principal,
  ): Promise<Overridden> {
    return this.overrides.override(asked, userId);
  }

  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  remove(@Param('id', { schema: idSchema }) id: number, @Caller() { userId }: Principal): Promise<void> {
    return this.overrides.remove(id, userId);
  }
}
