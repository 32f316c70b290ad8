import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type NameSegment,
  nameSegmentSchema,
  type SaveSegment,
  saveSegmentSchema,
  type SegmentDetail,
  segmentDetailSchema,
  type SegmentMember,
  segmentMemberPageSchema,
  segmentMembersQuerySchema,
  type SegmentMovement,
  segmentMovementPageSchema,
  segmentSchema,
  type SegmentVersion,
  segmentVersionSchema,
  type SegmentView,
} from '@roundtrip/domain/differentiate/segments/segment.schema.js';
import { SegmentsRead } from '@roundtrip/domain/differentiate/segments/segments.read.js';
import { SegmentsService } from '@roundtrip/domain/differentiate/segments/segments.service.js';
import type { Page, PageQuery } from '@roundtrip/domain/kernel/page.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('segments')
@Controller('api/segments')
export class SegmentsController {
  constructor(
    private readonly segments: SegmentsService,
    private readonly read: SegmentsRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(z.array(segmentSchema))
  list(): Promise<SegmentView[]> {
    return this.read.list();
  }

  @Post()
  @Access('marketer')
  @Returns(segmentDetailSchema, 201)
  async create(
    @Caller() caller: Principal,
    @Body({ schema: saveSegmentSchema }) input: SaveSegment,
  ): Promise<SegmentDetail> {
    return this.read.detail(await this.segments.create(input, caller.userId));
  }

  @Get(':id')
  @Access('analyst')
  @Returns(segmentDetailSchema)
  detail(@Param('id', { schema: idSchema }) id: number): Promise<SegmentDetail> {
    return this.read.detail(id);
  }

  @Put(':id')
  @Access('marketer')
  @Returns(segmentDetailSchema)
  async update(
    @Param('id', { schema: idSchema }) id: number,
    @Caller() caller: Principal,
    @Body({ schema: saveSegmentSchema }) input: SaveSegment,
  ): Promise<SegmentDetail> {
    await this.segments.update(id, input, caller.userId);
    return this.read.detail(id);
  }

  @Put(':id/name')
  @Access('marketer')
  @Returns(segmentDetailSchema)
  async rename(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: nameSegmentSchema }) naming: NameSegment,
  ): Promise<SegmentDetail> {
    await this.segments.rename(id, naming);
    return this.read.detail(id);
  }

  @Get(':id/versions')
  @Access('analyst')
  @Returns(z.array(segmentVersionSchema))
  versions(@Param('id', { schema: idSchema }) id: number): Promise<SegmentVersion[]> {
    return this.read.versions(id);
  }

  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  delete(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.segments.delete(id);
  }

  @Get(':id/members')
  @Access('analyst')
  @Returns(segmentMemberPageSchema)
  members(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: segmentMembersQuerySchema }) query: PageQuery,
  ): Promise<Page<SegmentMember>> {
    return this.read.members(id, query);
  }

  @Get(':id/movements')
  @Access('analyst')
  @Returns(segmentMovementPageSchema)
  movements(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: segmentMembersQuerySchema }) query: PageQuery,
  ): Promise<Page<SegmentMovement>> {
    return this.read.movements(id, query);
  }

  @Post(':id/refresh')
  @Access('marketer')
  @Returns(segmentDetailSchema, 202)
  async refresh(@Param('id', { schema: idSchema }) id: number): Promise<SegmentDetail> {
    await this.segments.requestRefresh(id, 'demand');
    return this.read.detail(id);
  }
}
