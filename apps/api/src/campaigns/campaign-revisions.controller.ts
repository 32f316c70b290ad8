import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Approval,
  approvalSchema,
  type JudgeCampaign,
  judgeCampaignSchema,
  type SubmitCampaign,
  submitCampaignSchema,
} from '@roundtrip/domain/interact/campaigns/approval/approval.schema.js';
import { ApprovalsService } from '@roundtrip/domain/interact/campaigns/approval/approvals.service.js';
import {
  type CampaignDetail,
  campaignDetailSchema,
} from '@roundtrip/domain/interact/campaigns/campaign.schema.js';
import { CampaignsRead } from '@roundtrip/domain/interact/campaigns/campaigns.read.js';
import { RevisionsService } from '@roundtrip/domain/interact/campaigns/versions/revisions.service.js';
import {
  campaignVersionSchema,
  type CampaignVersionView,
  type NextDefinition,
  nextDefinitionSchema,
  type ReviseCampaign,
  reviseCampaignSchema,
} from '@roundtrip/domain/interact/campaigns/versions/version.schema.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

/** What a campaign does, over time: its versions, and who agreed to them. */
@ApiTags('campaigns')
@Controller('api/campaigns/:id')
export class CampaignRevisionsController {
  constructor(
    private readonly revisions: RevisionsService,
    private readonly approvals: ApprovalsService,
    private readonly read: CampaignsRead,
  ) {}

  @Get('versions')
  @Access('analyst')
  @Returns(z.array(campaignVersionSchema))
  versions(@Param('id', { schema: idSchema }) id: number): Promise<CampaignVersionView[]> {
    return this.revisions.of(id);
  }

  /** A new version of a campaign that runs. */
  @Post('versions')
  @Access('marketer')
  @Returns(campaignDetailSchema, 201)
  async revise(
    @Caller() caller: Principal,
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: reviseCampaignSchema }) input: ReviseCampaign,
  ): Promise<CampaignDetail> {
    await this.revisions.revise(id, input, caller.userId);
    return this.read.detail(id);
  }

  /** Keeps a change of a campaign that runs, to be looked at, approved and put into force later. */
  @Put('next')
  @Access('marketer')
  @Returns(campaignDetailSchema)
  async keepNext(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: nextDefinitionSchema }) { definition }: NextDefinition,
  ): Promise<CampaignDetail> {
    await this.revisions.keepNext(id, definition);
    return this.read.detail(id);
  }

  /** Drops the change that was kept. */
  @Delete('next')
  @Access('marketer')
  @ReturnsNothing()
  dropNext(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.revisions.keepNext(id, null);
  }

  @Get('approvals')
  @Access('analyst')
  @Returns(z.array(approvalSchema))
  approvalsOf(@Param('id', { schema: idSchema }) id: number): Promise<Approval[]> {
    return this.approvals.of(id);
  }

  /** Asks for approval of what the campaign does, or is to do next. */
  @Post('submit')
  @Access('marketer')
  @Returns(z.array(approvalSchema))
  async submit(
    @Caller() caller: Principal,
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: submitCampaignSchema }) input: SubmitCampaign,
  ): Promise<Approval[]> {
    await this.approvals.submit(id, input, caller.userId);
    return this.approvals.of(id);
  }

  /** The second person's word on what was asked for last. */
  @Post('judge')
  @Access('marketer')
  @Returns(z.array(approvalSchema))
  async judge(
    @Caller() caller: Principal,
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: judgeCampaignSchema }) input: JudgeCampaign,
  ): Promise<Approval[]> {
    await this.approvals.judge(id, input, caller.userId);
    return this.approvals.of(id);
  }
}
