import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LiftRead } from '@roundtrip/domain/learn/lift/lift.read.js';
import { type CampaignLift, campaignLiftSchema } from '@roundtrip/domain/learn/lift/lift.schema.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('learn')
@Controller('api/campaigns')
@Access('analyst')
export class CampaignLiftController {
  constructor(private readonly lift: LiftRead) {}

  /** What the campaign brought about, told from those lot kept from it; also where nothing can be told yet, and why. */
  @Get(':id/lift')
  @Returns(campaignLiftSchema)
  ofCampaign(@Param('id', { schema: idSchema }) id: number): Promise<CampaignLift> {
    return this.lift.ofCampaign(id);
  }
}
