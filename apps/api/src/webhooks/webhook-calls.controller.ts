import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  webhookCallPageSchema,
  type WebhookCallsQuery,
  webhookCallsQuerySchema,
  type WebhookCallView,
} from '@roundtrip/domain/interact/webhooks/webhook-call.schema.js';
import { WebhookCallsRead } from '@roundtrip/domain/interact/webhooks/webhook-calls.read.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('campaigns')
@Controller('api/campaigns/:id/webhook-calls')
@Access('analyst')
export class WebhookCallsController {
  constructor(private readonly calls: WebhookCallsRead) {}

  /** What the campaign's webhooks told other systems, and what came of it; the latest first. */
  @Get()
  @Returns(webhookCallPageSchema)
  list(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: webhookCallsQuerySchema }) query: WebhookCallsQuery,
  ): Promise<Page<WebhookCallView>> {
    return this.calls.list(id, query);
  }
}
