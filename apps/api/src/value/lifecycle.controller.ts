import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LifecycleRead } from '@roundtrip/domain/differentiate/lifecycle/lifecycle.read.js';
import {
  type LifecycleOverview,
  lifecycleOverviewSchema,
  type LifecyclePath,
  lifecyclePathSchema,
  lifecycleRunSchema,
  type LifecycleRunView,
} from '@roundtrip/domain/differentiate/lifecycle/lifecycle.schema.js';
import { LifecycleService } from '@roundtrip/domain/differentiate/lifecycle/lifecycle.service.js';
import {
  type LifecycleSettings,
  lifecycleSettingsSchema,
} from '@roundtrip/domain/differentiate/lifecycle/lifecycle-settings.js';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('value')
@Controller('api/lifecycle')
export class LifecycleController {
  constructor(
    private readonly lifecycle: LifecycleService,
    private readonly read: LifecycleRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(lifecycleOverviewSchema)
  overview(): Promise<LifecycleOverview> {
    return this.read.overview();
  }

  @Get('customers/:id')
  @Access('analyst')
  @Returns(lifecyclePathSchema)
  customer(@Param('id', { schema: idSchema }) id: number): Promise<LifecyclePath> {
    return this.read.ofCustomer(id);
  }

  @Post('runs')
  @Access('marketer')
  @Returns(lifecycleRunSchema, 202)
  score(): Promise<LifecycleRunView> {
    return this.lifecycle.requestScore('demand');
  }

  @Get('runs/:id')
  @Access('analyst')
  @Returns(lifecycleRunSchema)
  run(@Param('id', { schema: idSchema }) id: number): Promise<LifecycleRunView> {
    return this.read.run(id);
  }

  @Put('settings')
  @Access('owner')
  @Returns(lifecycleSettingsSchema)
  changeSettings(
    @Body({ schema: everyField(lifecycleSettingsSchema) }) settings: LifecycleSettings,
  ): Promise<LifecycleSettings> {
    return this.lifecycle.changeSettings(settings);
  }
}
