import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RfmMovementRead } from '@roundtrip/domain/differentiate/rfm/rfm-movement.read.js';
import { RfmRead } from '@roundtrip/domain/differentiate/rfm/rfm.read.js';
import {
  type RfmCustomersQuery,
  rfmCustomersQuerySchema,
  type RfmMovement,
  type RfmMovementQuery,
  rfmMovementQuerySchema,
  rfmMovementSchema,
  type RfmOverview,
  rfmOverviewSchema,
  type RfmPath,
  rfmPathSchema,
  type RfmRun,
  rfmRunPageSchema,
  rfmRunSchema,
  type ScoredCustomer,
  scoredCustomerPageSchema,
} from '@roundtrip/domain/differentiate/rfm/rfm.schema.js';
import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import { type RfmSettings, rfmSettingsSchema } from '@roundtrip/domain/differentiate/rfm/rfm-settings.js';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('rfm')
@Controller('api/rfm')
export class RfmController {
  constructor(
    private readonly rfm: RfmService,
    private readonly read: RfmRead,
    private readonly movement: RfmMovementRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(rfmOverviewSchema)
  overview(): Promise<RfmOverview> {
    return this.read.overview();
  }

  @Get('customers')
  @Access('analyst')
  @Returns(scoredCustomerPageSchema)
  customers(
    @Query({ schema: rfmCustomersQuerySchema }) query: RfmCustomersQuery,
  ): Promise<Page<ScoredCustomer>> {
    return this.read.customers(query);
  }

  @Get('customers/:id')
  @Access('analyst')
  @Returns(rfmPathSchema)
  customer(@Param('id', { schema: idSchema }) id: number): Promise<RfmPath> {
    return this.read.ofCustomer(id);
  }

  @Post('runs')
  @Access('marketer')
  @Returns(rfmRunSchema, 202)
  score(): Promise<RfmRun> {
    return this.rfm.requestScore('demand');
  }

  @Get('runs')
  @Access('analyst')
  @Returns(rfmRunPageSchema)
  runs(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<RfmRun>> {
    return this.read.runs(query);
  }

  @Get('movement')
  @Access('analyst')
  @Returns(rfmMovementSchema)
  between(@Query({ schema: rfmMovementQuerySchema }) { from, to }: RfmMovementQuery): Promise<RfmMovement> {
    return this.movement.between(from, to);
  }

  @Get('runs/:id')
  @Access('analyst')
  @Returns(rfmRunSchema)
  run(@Param('id', { schema: idSchema }) id: number): Promise<RfmRun> {
    return this.read.run(id);
  }

  @Put('settings')
  @Access('owner')
  @Returns(rfmSettingsSchema)
  changeSettings(
    @Body({ schema: everyField(rfmSettingsSchema) }) settings: RfmSettings,
  ): Promise<RfmSettings> {
    return this.rfm.changeSettings(settings);
  }
}
