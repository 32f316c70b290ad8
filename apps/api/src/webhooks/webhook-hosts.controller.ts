import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type SaveWebhookHost,
  saveWebhookHostSchema,
  type WebhookHost,
  webhookHostSchema,
} from '@roundtrip/domain/interact/webhooks/webhook-host.schema.js';
import { WebhookHostsService } from '@roundtrip/domain/interact/webhooks/webhook-hosts.service.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('webhooks')
@Controller('api/webhook-hosts')
export class WebhookHostsController {
  constructor(private readonly hosts: WebhookHostsService) {}

  /** Where webhooks of campaigns may be sent. */
  @Get()
  @Access('analyst')
  @Returns(z.array(webhookHostSchema))
  list(): Promise<WebhookHost[]> {
    return this.hosts.list();
  }

  /** Names the secret that signs what is sent to the address' host; it is never given back. */
  @Put()
  @Access('owner')
  @Returns(webhookHostSchema)
  save(@Body({ schema: saveWebhookHostSchema }) host: SaveWebhookHost): Promise<WebhookHost> {
    return this.hosts.save(host);
  }
}
