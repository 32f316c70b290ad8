import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Accounting,
  accountingSchema,
  type CampaignDetail,
  campaignDetailSchema,
  type CampaignListQuery,
  campaignListQuerySchema,
  campaignPageSchema,
  type CampaignView,
  type Recipient,
  recipientPageSchema,
  type RecipientQuery,
  recipientQuerySchema,
  type SaveCampaign,
  saveCampaignSchema,
} from '@roundtrip/domain/interact/campaigns/campaign.schema.js';
import { CampaignsRead } from '@roundtrip/domain/interact/campaigns/campaigns.read.js';
import { StepNumbersRead } from '@roundtrip/domain/interact/campaigns/numbers/step-numbers.read.js';
import {
  type StepNumbers,
  stepNumbersSchema,
} from '@roundtrip/domain/interact/campaigns/numbers/step-numbers.schema.js';
import { Trials } from '@roundtrip/domain/interact/campaigns/trials/trials.js';
import { trialSchema, type TrialView } from '@roundtrip/domain/interact/campaigns/trials/trial.schema.js';
import { CampaignsService } from '@roundtrip/domain/interact/campaigns/campaigns.service.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('campaigns')
@Controller('api/campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly read: CampaignsRead,
    private readonly numbers: StepNumbersRead,
    private readonly trials: Trials,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(campaignPageSchema)
  list(@Query({ schema: campaignListQuerySchema }) query: CampaignListQuery): Promise<Page<CampaignView>> {
    return this.read.list(query);
  }

  @Get(':id')
  @Access('analyst')
  @Returns(campaignDetailSchema)
  detail(@Param('id', { schema: idSchema }) id: number): Promise<CampaignDetail> {
    return this.read.detail(id);
  }

  @Get(':id/accounting')
  @Access('analyst')
  @Returns(accountingSchema)
  accounting(@Param('id', { schema: idSchema }) id: number): Promise<Accounting> {
    return this.read.accounting(id);
  }

  /** How many stand at each step, went on and left, and how fast. */
  @Get(':id/steps')
  @Access('analyst')
  @Returns(z.array(stepNumbersSchema))
  steps(@Param('id', { schema: idSchema }) id: number): Promise<StepNumbers[]> {
    return this.numbers.of(id);
  }

  /** How split steps find, or found, their best way. */
  @Get(':id/trials')
  @Access('analyst')
  @Returns(z.array(trialSchema))
  trialsOf(@Param('id', { schema: idSchema }) id: number): Promise<TrialView[]> {
    return this.trials.of(id);
  }

  @Get(':id/recipients')
  @Access('analyst')
  @Returns(recipientPageSchema)
  recipients(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: recipientQuerySchema }) query: RecipientQuery,
  ): Promise<Page<Recipient>> {
    return this.read.recipients(id, query);
  }

  @Post()
  @Access('marketer')
  @Returns(campaignDetailSchema, 201)
  async create(
    @Caller() caller: Principal,
    @Body({ schema: saveCampaignSchema }) input: SaveCampaign,
  ): Promise<CampaignDetail> {
    return this.read.detail(await this.campaigns.create(input, caller.userId));
  }

  /** Only of a draft. */
  @Put(':id')
  @Access('marketer')
  @Returns(campaignDetailSchema)
  async update(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: saveCampaignSchema }) input: SaveCampaign,
  ): Promise<CampaignDetail> {
    await this.campaigns.update(id, input);
    return this.read.detail(id);
  }

  /** A new draft with the same definition. */
  @Post(':id/duplicate')
  @Access('marketer')
  @Returns(campaignDetailSchema, 201)
  async duplicate(
    @Caller() caller: Principal,
    @Param('id', { schema: idSchema }) id: number,
  ): Promise<CampaignDetail> {
    return this.read.detail(await this.campaigns.duplicate(id, caller.userId));
  }

  /** Only of a draft. */
  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  remove(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.campaigns.remove(id);
  }
}
