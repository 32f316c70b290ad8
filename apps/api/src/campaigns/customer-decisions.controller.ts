import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CustomerDecision,
  customerDecisionPageSchema,
} from '@roundtrip/domain/interact/campaigns/campaign.schema.js';
import { CampaignsRead } from '@roundtrip/domain/interact/campaigns/campaigns.read.js';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('customers')
@Controller('api/customers/:id/decisions')
@Access('analyst')
export class CustomerDecisionsController {
  constructor(private readonly campaigns: CampaignsRead) {}

  /** What campaigns decided about the customer, messages not sent and why included. */
  @Get()
  @Returns(customerDecisionPageSchema)
  list(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: pageQuery }) page: PageQuery,
  ): Promise<Page<CustomerDecision>> {
    return this.campaigns.decisionsOf(id, page);
  }
}
