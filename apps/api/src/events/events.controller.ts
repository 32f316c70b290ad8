import { Body, Controller, Get, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { onlyOutcome } from '@roundtrip/domain/identify/batch.js';
import {
  type EventNameView,
  eventNameViewSchema,
  eventPropertiesQuerySchema,
  eventPropertySchema,
  type EventPropertyView,
  type EventView,
  eventViewSchema,
  type LatestEventsQuery,
  latestEventsQuerySchema,
  type RecordEvent,
  recordEventSchema,
} from '@roundtrip/domain/identify/events/event.schema.js';
import { EventsRead } from '@roundtrip/domain/identify/events/events.read.js';
import { EventsService } from '@roundtrip/domain/identify/events/events.service.js';
import {
  type BatchOutcome,
  batchOutcomeSchema,
  type Upserted,
  upsertedSchema,
} from '@roundtrip/domain/identify/origin.js';
import type { Request } from 'express';
import { TakesLines } from '../batches/ndjson.js';
import { takeBatch } from '../batches/take-batch.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';
import { type EventBatch, eventBatchSchema, eventRows } from './event-batch.js';

/** What customers do. */
@ApiTags('events')
@Controller('api/events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly read: EventsRead,
  ) {}

  /** The last events that came in; with a name, the last that happened of it. */
  @Get()
  @Access('analyst')
  @Returns(eventViewSchema.array())
  latest(@Query({ schema: latestEventsQuerySchema }) query: LatestEventsQuery): Promise<EventView[]> {
    return this.read.latest(query);
  }

  /** Every name events have had, and how often each happened lately; commonest first. */
  @Get('names')
  @Access('analyst')
  @Returns(eventNameViewSchema.array())
  names(): Promise<EventNameView[]> {
    return this.read.names();
  }

  /** The properties events of a name came with. */
  @Get('properties')
  @Access('analyst')
  @Returns(eventPropertySchema.array())
  properties(
    @Query({ schema: eventPropertiesQuerySchema }) { name }: { name: string },
  ): Promise<EventPropertyView[]> {
    return this.read.properties(name);
  }

  /** Writes down what somebody did; the same externalId again changes nothing. */
  @Post()
  @Access('marketer')
  @Returns(upsertedSchema)
  async record(@Body({ schema: recordEventSchema }) event: RecordEvent): Promise<Upserted> {
    return onlyOutcome([await this.events.record(event)]);
  }

  /**
   * Up to 5000 events as JSON, or a stream of lines; each is told by itself what happened to it. Of a broken line only
   * that line is refused.
   */
  @Post('batch')
  @Access('marketer')
  @TakesLines()
  @Returns(batchOutcomeSchema)
  recordMany(
    @Req() request: Request,
    @Body({ schema: eventBatchSchema.optional() }) body?: EventBatch,
  ): Promise<BatchOutcome | StreamableFile> {
    return takeBatch({ request, rows: body?.events }, eventRows, (valid) => this.events.recordMany(valid));
  }
}
