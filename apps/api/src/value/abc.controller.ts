import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AbcRead } from '@roundtrip/domain/differentiate/abc/abc.read.js';
import {
  type AbcOverview,
  abcOverviewSchema,
  type AbcPath,
  abcPathSchema,
  abcRunSchema,
  type AbcRunView,
} from '@roundtrip/domain/differentiate/abc/abc.schema.js';
import { AbcService } from '@roundtrip/domain/differentiate/abc/abc.service.js';
import { type AbcSettings, abcSettingsSchema } from '@roundtrip/domain/differentiate/abc/abc-settings.js';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('value')
@Controller('api/abc')
export class AbcController {
  constructor(
    private readonly abc: AbcService,
    private readonly read: AbcRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(abcOverviewSchema)
  overview(): Promise<AbcOverview> {
    return this.read.overview();
  }

  @Get('customers/:id')
  @Access('analyst')
  @Returns(abcPathSchema)
  customer(@Param('id', { schema: idSchema }) id: number): Promise<AbcPath> {
    return this.read.ofCustomer(id);
  }

  @Post('runs')
  @Access('marketer')
  @Returns(abcRunSchema, 202)
  score(): Promise<AbcRunView> {
    return this.abc.requestScore('demand');
  }

  @Get('runs/:id')
  @Access('analyst')
  @Returns(abcRunSchema)
  run(@Param('id', { schema: idSchema }) id: number): Promise<AbcRunView> {
    return this.read.run(id);
  }

  @Put('settings')
  @Access('owner')
  @Returns(abcSettingsSchema)
  changeSettings(
    @Body({ schema: everyField(abcSettingsSchema) }) settings: AbcSettings,
  ): Promise<AbcSettings> {
    return this.abc.changeSettings(settings);
  }
}
