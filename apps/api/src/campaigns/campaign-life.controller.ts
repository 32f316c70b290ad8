import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CampaignDetail,
  campaignDetailSchema,
} from '@roundtrip/domain/interact/campaigns/campaign.schema.js';
import { CampaignsRead } from '@roundtrip/domain/interact/campaigns/campaigns.read.js';
import { CampaignsService } from '@roundtrip/domain/interact/campaigns/campaigns.service.js';
import { LaunchService } from '@roundtrip/domain/interact/campaigns/launch.service.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';

@ApiTags('campaigns')
@Controller('api/campaigns/:id')
@Access('marketer')
export class CampaignLifeController {
  constructor(
    private readonly launches: LaunchService,
    private readonly campaigns: CampaignsService,
    private readonly read: CampaignsRead,
  ) {}

  /** Freezes the definition and hands the campaign to the engine. */
  @Post('launch')
  @Returns(campaignDetailSchema)
  async launch(
    @Caller() caller: Principal,
    @Param('id', { schema: idSchema }) id: number,
  ): Promise<CampaignDetail> {
    await this.launches.launch(id, caller.userId);
    return this.read.detail(id);
  }

  @Post('pause')
  @Returns(campaignDetailSchema)
  async pause(@Param('id', { schema: idSchema }) id: number): Promise<CampaignDetail> {
    await this.campaigns.pause(id);
    return this.read.detail(id);
  }

  @Post('resume')
  @Returns(campaignDetailSchema)
  async resume(@Param('id', { schema: idSchema }) id: number): Promise<CampaignDetail> {
    await this.campaigns.resume(id);
    return this.read.detail(id);
  }

  /** For good. */
  @Post('stop')
  @Returns(campaignDetailSchema)
  async stop(@Param('id', { schema: idSchema }) id: number): Promise<CampaignDetail> {
    await this.campaigns.stop(id);
    return this.read.detail(id);
  }
}
