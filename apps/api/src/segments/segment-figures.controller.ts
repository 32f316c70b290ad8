import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SegmentFiguresRead } from '@roundtrip/domain/differentiate/segments/figures/segment-figures.read.js';
import {
  type SegmentDay,
  type SegmentDaysQuery,
  segmentDaySchema,
  segmentDaysQuery,
  type SegmentOverlap,
  segmentOverlapSchema,
  type SegmentPair,
  segmentPairSchema,
  type SegmentProfile,
  segmentProfileSchema,
} from '@roundtrip/domain/differentiate/segments/figures/segment-figures.schema.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

/** What segments are worth, how they grew, and how they overlap. */
@ApiTags('segments')
@Controller('api/segments')
export class SegmentFiguresController {
  constructor(private readonly figures: SegmentFiguresRead) {}

  @Get('overlap')
  @Access('analyst')
  @Returns(segmentOverlapSchema)
  overlap(): Promise<SegmentOverlap> {
    return this.figures.overlap();
  }

  @Get(':id/overlap/:other')
  @Access('analyst')
  @Returns(segmentPairSchema)
  pair(
    @Param('id', { schema: idSchema }) id: number,
    @Param('other', { schema: idSchema }) other: number,
  ): Promise<SegmentPair> {
    return this.figures.pair(id, other);
  }

  @Get(':id/profile')
  @Access('analyst')
  @Returns(segmentProfileSchema)
  profile(@Param('id', { schema: idSchema }) id: number): Promise<SegmentProfile> {
    return this.figures.profile(id);
  }

  @Get(':id/days')
  @Access('analyst')
  @Returns(z.array(segmentDaySchema))
  days(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: segmentDaysQuery }) { days }: SegmentDaysQuery,
  ): Promise<SegmentDay[]> {
    return this.figures.days(id, days);
  }
}
