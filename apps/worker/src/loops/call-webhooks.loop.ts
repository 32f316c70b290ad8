import { Injectable } from '@nestjs/common';
import { WebhookCallsService } from '@roundtrip/domain/interact/webhooks/webhook-calls.service.js';
import type { Loop } from './loop.js';

/** Calls to other systems that campaigns have put down. */
@Injectable()
export class CallWebhooksLoop implements Loop {
  readonly name = 'call-webhooks';

  constructor(private readonly webhooks: WebhookCallsService) {}

  turn(): Promise<boolean> {
    return this.webhooks.turn();
  }
}
