import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CollectService } from '@roundtrip/domain/identify/events/collect/collect.service.js';
import {
  type CallBatch,
  callBatchSchema,
  callSchema,
  type Collected,
  type CollectedBatch,
  collectedBatchSchema,
  collectedSchema,
  type MessageType,
} from '@roundtrip/domain/identify/events/collect/message.schema.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

type Call = Record<string, unknown>;

const TAKEN: Collected = { success: true };

/**
 * The Segment HTTP API, for its client libraries: an API key is their write key. What a call may say is in
 * docs/events.md.
 */
@ApiTags('collect')
@Controller('v1')
@Access('marketer')
export class CollectController {
  constructor(private readonly collect: CollectService) {}

  /** Something a customer or a visitor did. */
  @Post('track')
  @Returns(collectedSchema)
  track(@Body({ schema: callSchema }) call: Call): Promise<Collected> {
    return this.one('track', call);
  }

  /** Who a customer is. */
  @Post('identify')
  @Returns(collectedSchema)
  identify(@Body({ schema: callSchema }) call: Call): Promise<Collected> {
    return this.one('identify', call);
  }

  /** A page of a site was looked at. */
  @Post('page')
  @Returns(collectedSchema)
  page(@Body({ schema: callSchema }) call: Call): Promise<Collected> {
    return this.one('page', call);
  }

  /** A screen of an app was looked at. */
  @Post('screen')
  @Returns(collectedSchema)
  screen(@Body({ schema: callSchema }) call: Call): Promise<Collected> {
    return this.one('screen', call);
  }

  /** An anonymous visitor is this customer. */
  @Post('alias')
  @Returns(collectedSchema)
  alias(@Body({ schema: callSchema }) call: Call): Promise<Collected> {
    return this.one('alias', call);
  }

  /** Calls of any of these types; those with faults are left out and told. */
  @Post(['batch', 'import'])
  @Returns(collectedBatchSchema)
  batch(@Body({ schema: callBatchSchema }) batch: CallBatch): Promise<CollectedBatch> {
    return this.collect.many(batch);
  }

  private async one(type: MessageType, call: Call): Promise<Collected> {
    await this.collect.one(type, call);
    return TAKEN;
  }
}
