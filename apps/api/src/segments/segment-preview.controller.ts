import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CustomerSegments,
  customerSegmentsSchema,
} from '@roundtrip/domain/differentiate/segments/segment.schema.js';
import { SegmentCatalogueRead } from '@roundtrip/domain/differentiate/segments/segment-catalogue.read.js';
import {
  type SegmentCatalogue,
  segmentCatalogueSchema,
} from '@roundtrip/domain/differentiate/segments/segment-catalogue.schema.js';
import { SegmentPreviewRead } from '@roundtrip/domain/differentiate/segments/segment-preview.read.js';
import {
  type CountSegment,
  countSegmentSchema,
  type ExplainSegment,
  explainSegmentSchema,
  type SegmentCount,
  segmentCountSchema,
  type SegmentExplanation,
  segmentExplanationSchema,
  type SegmentSize,
  segmentSizeSchema,
} from '@roundtrip/domain/differentiate/segments/segment-preview.schema.js';
import { SegmentsRead } from '@roundtrip/domain/differentiate/segments/segments.read.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

/** What the rule editor asks while somebody writes. Counting and explaining change nothing, so analysts may. */
@ApiTags('segments')
@Controller('api/segments')
export class SegmentPreviewController {
  constructor(
    private readonly catalogue: SegmentCatalogueRead,
    private readonly preview: SegmentPreviewRead,
    private readonly segments: SegmentsRead,
  ) {}

  @Get('fields')
  @Access('analyst')
  @Returns(segmentCatalogueSchema)
  fields(): Promise<SegmentCatalogue> {
    return this.catalogue.view();
  }

  @Post('size')
  @Access('analyst')
  @Returns(segmentSizeSchema)
  size(@Body({ schema: countSegmentSchema }) { rule }: CountSegment): Promise<SegmentSize> {
    return this.preview.size(rule);
  }

  @Post('count')
  @Access('analyst')
  @Returns(segmentCountSchema)
  count(@Body({ schema: countSegmentSchema }) { rule }: CountSegment): Promise<SegmentCount> {
    return this.preview.count(rule);
  }

  @Post('explain')
  @Access('analyst')
  @Returns(segmentExplanationSchema)
  explain(@Body({ schema: explainSegmentSchema }) question: ExplainSegment): Promise<SegmentExplanation> {
    return this.preview.explain(question);
  }

  @Get('of-customer/:id')
  @Access('analyst')
  @Returns(customerSegmentsSchema)
  ofCustomer(@Param('id', { schema: idSchema }) id: number): Promise<CustomerSegments> {
    return this.segments.ofCustomer(id);
  }
}
