import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type LiftSuppression,
  liftSuppressionSchema,
  type SuppressedAddress,
  type SuppressionLift,
  suppressionLiftPageSchema,
  type SuppressionListQuery,
  suppressionListQuerySchema,
  suppressionPageSchema,
} from '@roundtrip/domain/identify/suppressions/suppression-list.schema.js';
import { SuppressionLiftsService } from '@roundtrip/domain/identify/suppressions/suppression-lifts.service.js';
import { SuppressionListRead } from '@roundtrip/domain/identify/suppressions/suppression-list.read.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('suppressions')
@Controller('api/suppressions')
export class SuppressionsController {
  constructor(
    private readonly read: SuppressionListRead,
    private readonly lifts: SuppressionLiftsService,
  ) {}

  /** Addresses nothing is sent to, latest first. */
  @Get()
  @Access('analyst')
  @Returns(suppressionPageSchema)
  list(
    @Query({ schema: suppressionListQuerySchema }) query: SuppressionListQuery,
  ): Promise<Page<SuppressedAddress>> {
    return this.read.list(query);
  }

  /** Those that were lifted, with who did it and why. */
  @Get('lifted')
  @Access('analyst')
  @Returns(suppressionLiftPageSchema)
  lifted(
    @Query({ schema: suppressionListQuerySchema }) query: SuppressionListQuery,
  ): Promise<Page<SuppressionLift>> {
    return this.read.lifted(query);
  }

  /** Lets an address receive again. Consent that was withdrawn stays withdrawn. */
  @Post('lift')
  @HttpCode(204)
  @Access('marketer')
  @ReturnsNothing()
  lift(
    @Body({ schema: liftSuppressionSchema }) input: LiftSuppression,
    @Caller() caller: Principal,
  ): Promise<void> {
    return this.lifts.lift(input, caller.session?.user.name ?? 'API');
  }
}
