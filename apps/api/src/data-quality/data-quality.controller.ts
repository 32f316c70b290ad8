import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CustomersRead } from '@roundtrip/domain/identify/customers/customers.read.js';
import {
  type BulkOutcome,
  bulkOutcomeSchema,
  type ClearInvalid,
  clearInvalidSchema,
  type CustomerQuality,
  customerQualitySchema,
  type QualityCustomer,
  qualityCustomerPageSchema,
  type QualityCustomersQuery,
  qualityCustomersQuerySchema,
  type QualityOverview,
  qualityOverviewSchema,
  type QualityRun,
  qualityRunSchema,
  type TagIssue,
  tagIssueSchema,
} from '@roundtrip/domain/identify/quality/quality.schema.js';
import { QualityRead } from '@roundtrip/domain/identify/quality/quality.read.js';
import { QualityService } from '@roundtrip/domain/identify/quality/quality.service.js';
import { RecordsService } from '@roundtrip/domain/identify/quality/records.service.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { originOf } from '../http/origin.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';

@ApiTags('data-quality')
@Controller('api')
export class DataQualityController {
  constructor(
    private readonly read: QualityRead,
    private readonly quality: QualityService,
    private readonly records: RecordsService,
    private readonly customers: CustomersRead,
  ) {}

  /** How good the records are, and how many have what wrong with them. */
  @Get('data-quality')
  @Access('analyst')
  @Returns(qualityOverviewSchema)
  overview(): Promise<QualityOverview> {
    return this.read.overview();
  }

  /** The customers with an issue, the least complete first. */
  @Get('data-quality/customers')
  @Access('analyst')
  @Returns(qualityCustomerPageSchema)
  list(
    @Query({ schema: qualityCustomersQuerySchema }) query: QualityCustomersQuery,
  ): Promise<Page<QualityCustomer>> {
    return this.read.customers(query);
  }

  /** Gives the customers with an issue, all or the named ones, a tag. */
  @Post('data-quality/tag')
  @Access('marketer')
  @Returns(bulkOutcomeSchema)
  async tag(
    @Caller() caller: Principal,
    @Body({ schema: tagIssueSchema }) wanted: TagIssue,
  ): Promise<BulkOutcome> {
    return { customers: await this.quality.tag(wanted, originOf(caller)) };
  }

  /** Takes addresses that messages came back from off the records; the addresses stay blocked. */
  @Post('data-quality/clear-invalid')
  @Access('marketer')
  @Returns(bulkOutcomeSchema)
  async clearInvalid(
    @Caller() caller: Principal,
    @Body({ schema: clearInvalidSchema }) wanted: ClearInvalid,
  ): Promise<BulkOutcome> {
    return { customers: await this.quality.clearInvalid(wanted, originOf(caller)) };
  }

  /** Looks through all records anew, in the background. */
  @Post('data-quality/runs')
  @Access('marketer')
  @Returns(qualityRunSchema, 202)
  check(): Promise<QualityRun> {
    return this.records.request('demand');
  }

  @Get('data-quality/runs/:id')
  @Access('analyst')
  @Returns(qualityRunSchema)
  run(@Param('id', { schema: idSchema }) id: number): Promise<QualityRun> {
    return this.read.run(id);
  }

  /** How good one customer's record is; `null` for who came after the last look. */
  @Get('customers/:id/quality')
  @Access('analyst')
  @Returns(customerQualitySchema.nullable())
  async ofCustomer(@Param('id', { schema: idSchema }) id: number): Promise<CustomerQuality | null> {
    await this.customers.get(id);
    return this.read.ofCustomer(id);
  }
}
