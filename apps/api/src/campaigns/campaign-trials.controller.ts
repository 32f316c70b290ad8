import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CampaignProblem,
  campaignProblemSchema,
} from '@roundtrip/domain/interact/campaigns/campaign.schema.js';
import { CampaignCheckRead } from '@roundtrip/domain/interact/campaigns/campaign-check.read.js';
import { CampaignPreviewService } from '@roundtrip/domain/interact/campaigns/campaign-preview.service.js';
import { CampaignTestSendsService } from '@roundtrip/domain/interact/campaigns/campaign-test-sends.service.js';
import { DryRunRead } from '@roundtrip/domain/interact/campaigns/dry-run.read.js';
import {
  type CampaignPreview,
  campaignPreviewSchema,
  type CronPreview,
  cronPreviewSchema,
  type DefinitionOnly,
  definitionOnlySchema,
  type DryRun,
  dryRunSchema,
  type PreviewCampaign,
  previewCampaignSchema,
  type PreviewCron,
  previewCronSchema,
  type TestSend,
  testSendSchema,
} from '@roundtrip/domain/interact/campaigns/dry-run.schema.js';
import { OverlapRead } from '@roundtrip/domain/interact/campaigns/outlook/overlap.read.js';
import {
  type CampaignOverlap,
  type OverlapQuestion,
  overlapQuestionSchema,
  overlapSchema,
} from '@roundtrip/domain/interact/campaigns/outlook/overlap.schema.js';
import {
  type TemplateTrial,
  templateTrialSchema,
} from '@roundtrip/domain/interact/templates/preview.schema.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

/** Looking before leaping: nothing here changes anything, or sends anything to a customer. */
@ApiTags('campaigns')
@Controller('api/campaigns')
@Access('analyst')
export class CampaignTrialsController {
  constructor(
    private readonly checks: CampaignCheckRead,
    private readonly dryRuns: DryRunRead,
    private readonly previews: CampaignPreviewService,
    private readonly overlaps: OverlapRead,
    private readonly testSends: CampaignTestSendsService,
  ) {}

  /** Everything that keeps a definition from being launched, or should be known first. */
  @Post('check')
  @Returns(z.array(campaignProblemSchema))
  async check(
    @Body({ schema: definitionOnlySchema }) { definition }: DefinitionOnly,
  ): Promise<CampaignProblem[]> {
    return (await this.checks.check(definition)).problems;
  }

  /** Who would get it at this moment, and who would not and why. */
  @Post('dry-run')
  @Returns(dryRunSchema)
  dryRun(@Body({ schema: definitionOnlySchema }) { definition }: DefinitionOnly): Promise<DryRun> {
    return this.dryRuns.dryRun(definition);
  }

  /** Which other campaigns are about the same customers. */
  @Post('overlap')
  @Returns(overlapSchema)
  overlap(@Body({ schema: overlapQuestionSchema }) question: OverlapQuestion): Promise<CampaignOverlap> {
    return this.overlaps.read(question);
  }

  /** The message of a step, the first where none is named, as one customer would get it. */
  @Post('preview')
  @Returns(campaignPreviewSchema)
  preview(
    @Body({ schema: previewCampaignSchema }) { definition, customerId, step }: PreviewCampaign,
  ): Promise<CampaignPreview> {
    return this.previews.preview(definition, customerId, step);
  }

  /** The same, for real, to people of the company. */
  @Post('test-send')
  @Access('marketer')
  @Returns(templateTrialSchema)
  testSend(@Body({ schema: testSendSchema }) input: TestSend): Promise<TemplateTrial> {
    return this.testSends.send(input);
  }

  /** The next five instants of a cron expression on the workspace's clocks. */
  @Post('occurrences')
  @Returns(cronPreviewSchema)
  occurrences(@Body({ schema: previewCronSchema }) { cron }: PreviewCron): Promise<CronPreview> {
    return this.checks.occurrences(cron);
  }
}
