import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CustomerJourney,
  journeyPageSchema,
} from '@roundtrip/domain/interact/campaigns/numbers/journey.schema.js';
import { JourneysRead } from '@roundtrip/domain/interact/campaigns/numbers/journeys.read.js';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('customers')
@Controller('api/customers/:id/campaigns')
@Access('analyst')
export class CustomerJourneysController {
  constructor(private readonly journeys: JourneysRead) {}

  /** The campaigns that took the customer in, the latest first. */
  @Get()
  @Returns(journeyPageSchema)
  list(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: pageQuery }) page: PageQuery,
  ): Promise<Page<CustomerJourney>> {
    return this.journeys.of(id, page);
  }
}
