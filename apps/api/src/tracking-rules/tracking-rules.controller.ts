import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type TrackingRules,
  trackingRulesSchema,
} from '@roundtrip/domain/interact/tracking/tracking-rules.schema.js';
import { TrackingRulesService } from '@roundtrip/domain/interact/tracking/tracking-rules.service.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('tracking-rules')
@Controller('api/tracking-rules')
export class TrackingRulesController {
  constructor(private readonly rules: TrackingRulesService) {}

  /** What is followed of messages, by their purpose. */
  @Get()
  @Access('analyst')
  @Returns(trackingRulesSchema)
  read(): Promise<TrackingRules> {
    return this.rules.read();
  }

  /** Holds for messages decided from now on, within seconds. */
  @Put()
  @Access('owner')
  @Returns(trackingRulesSchema)
  write(@Body({ schema: trackingRulesSchema }) rules: TrackingRules): Promise<TrackingRules> {
    return this.rules.write(rules);
  }
}
