import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type LongFigures,
  maybeLongFiguresSchema,
} from '@roundtrip/domain/learn/movement/long-figures.schema.js';
import { LongFiguresService } from '@roundtrip/domain/learn/movement/long-figures.service.js';
import { Access } from '../http/access.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('learn')
@Controller('api/long-figures')
export class LongFiguresController {
  constructor(private readonly service: LongFiguresService) {}

  /** Who stays, who tires of messages, who is left out; as it was last counted. */
  @Get()
  @Access('analyst')
  @Returns(maybeLongFiguresSchema)
  async latest(): Promise<{ figures: LongFigures | null }> {
    return { figures: await this.service.latest() };
  }

  /** Has the worker count them now, rather than at night. */
  @Post('counts')
  @Access('marketer')
  @ReturnsNothing()
  count(): Promise<void> {
    return this.service.request();
  }
}
