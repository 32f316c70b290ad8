import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WayTakenRead } from '@roundtrip/domain/interact/campaigns/numbers/way-taken.read.js';
import {
  type WayTaken,
  wayTakenSchema,
} from '@roundtrip/domain/interact/campaigns/numbers/way-taken.schema.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('campaigns')
@Controller('api/campaigns/:id/customers/:customerId/ways')
@Access('analyst')
export class WaysTakenController {
  constructor(private readonly ways: WayTakenRead) {}

  /** How a customer went through the campaign: each step they left, by which way and why; the latest time first. */
  @Get()
  @Returns(z.array(wayTakenSchema))
  list(
    @Param('id', { schema: idSchema }) id: number,
    @Param('customerId', { schema: idSchema }) customerId: number,
  ): Promise<WayTaken[]> {
    return this.ways.of(id, customerId);
  }
}
