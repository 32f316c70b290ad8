import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { onlyOutcome, upsertBatch } from '@roundtrip/domain/identify/batch.js';
import { OpportunitiesRead } from '@roundtrip/domain/identify/opportunities/opportunities.read.js';
import { OpportunitiesService } from '@roundtrip/domain/identify/opportunities/opportunities.service.js';
import {
  type ChangeOpportunity,
  changeOpportunitySchema,
  type OpportunityListQuery,
  opportunityListQuerySchema,
  opportunityPageSchema,
  opportunitySchema,
  type OpportunityTotals,
  type OpportunityTotalsQuery,
  opportunityTotalsQuerySchema,
  opportunityTotalsSchema,
  type OpportunityView,
  type UpsertOpportunity,
  upsertOpportunitySchema,
} from '@roundtrip/domain/identify/opportunities/opportunity.schema.js';
import {
  type BatchOutcome,
  batchOutcomeSchema,
  type Upserted,
  upsertedSchema,
} from '@roundtrip/domain/identify/origin.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import type { z } from 'zod';
import { Access } from '../http/access.js';
import { batchBody } from '../http/batch-body.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

const opportunityBatchSchema = batchBody('opportunities', 'OpportunityBatch', '/api/opportunities');
type OpportunityBatch = z.output<typeof opportunityBatchSchema>;

@ApiTags('opportunities')
@Controller('api/opportunities')
export class OpportunitiesController {
  constructor(
    private readonly opportunities: OpportunitiesService,
    private readonly read: OpportunitiesRead,
  ) {}

  /** Of one customer or of all, latest changed first. */
  @Get()
  @Access('analyst')
  @Returns(opportunityPageSchema)
  list(
    @Query({ schema: opportunityListQuerySchema }) query: OpportunityListQuery,
  ): Promise<Page<OpportunityView>> {
    return this.read.list(query);
  }

  /** What is open, won and lost, of one customer or of all. */
  @Get('totals')
  @Access('analyst')
  @Returns(opportunityTotalsSchema)
  totals(
    @Query({ schema: opportunityTotalsQuerySchema }) { customer }: OpportunityTotalsQuery,
  ): Promise<OpportunityTotals> {
    return this.read.totals(customer);
  }

  /** Replaces what was sent under its externalId before; without one it is a new opportunity each time. */
  @Post()
  @Access('marketer')
  @Returns(upsertedSchema)
  async upsert(@Body({ schema: upsertOpportunitySchema }) opportunity: UpsertOpportunity): Promise<Upserted> {
    return onlyOutcome(await this.opportunities.upsertMany([opportunity]));
  }

  /** Up to 1000 opportunities; each is told by itself what happened to it. */
  @Post('batch')
  @Access('marketer')
  @Returns(batchOutcomeSchema)
  async upsertMany(
    @Body({ schema: opportunityBatchSchema }) { opportunities }: OpportunityBatch,
  ): Promise<BatchOutcome> {
    const upsert = (valid: UpsertOpportunity[]) => this.opportunities.upsertMany(valid);
    return { rows: await upsertBatch(upsertOpportunitySchema, opportunities, upsert) };
  }

  /** Edits it, wins it, loses it, opens it again. */
  @Patch(':id')
  @Access('marketer')
  @Returns(opportunitySchema)
  async change(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: changeOpportunitySchema }) patch: ChangeOpportunity,
  ): Promise<OpportunityView> {
    await this.opportunities.change(id, patch);
    return this.read.get(id);
  }

  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  delete(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.opportunities.delete(id);
  }
}
