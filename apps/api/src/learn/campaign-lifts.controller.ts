import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { LiftRead } from '@roundtrip/domain/learn/lift/lift.read.js';
import { campaignLiftPageSchema, type CampaignLiftRow } from '@roundtrip/domain/learn/lift/lift.schema.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('learn')
@Controller('api/campaign-lifts')
@Access('analyst')
export class CampaignLiftsController {
  constructor(private readonly lift: LiftRead) {}

  /** What launched campaigns brought about, those last worked on first. */
  @Get()
  @Returns(campaignLiftPageSchema)
  list(@Query({ schema: pageQuery }) query: PageQuery): Promise<Page<CampaignLiftRow>> {
    return this.lift.list(query);
  }
}
