import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type MergePreview,
  mergePageSchema,
  mergePreviewQuerySchema,
  mergePreviewSchema,
  type MergeRequest,
  mergeRequestSchema,
  mergeSchema,
  type MergeView,
} from '@roundtrip/domain/identify/identities/merging/merge.schema.js';
import { MergesRead } from '@roundtrip/domain/identify/identities/merging/merges.read.js';
import { MergesService, type Pair } from '@roundtrip/domain/identify/identities/merging/merges.service.js';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';

@ApiTags('merges')
@Controller('api/merges')
export class MergesController {
  constructor(
    private readonly merges: MergesService,
    private readonly read: MergesRead,
  ) {}

  /** Records that became one, latest first. */
  @Get()
  @Access('analyst')
  @Returns(mergePageSchema)
  list(@Query({ schema: pageQuery }) page: PageQuery): Promise<Page<MergeView>> {
    return this.read.list(page);
  }

  /** What merging two customers would do. */
  @Get('preview')
  @Access('analyst')
  @Returns(mergePreviewSchema)
  preview(@Query({ schema: mergePreviewQuerySchema }) pair: Pair): Promise<MergePreview> {
    return this.read.preview(pair);
  }

  /** Makes two customers one; the loser's ids and keys lead to the survivor from then on. */
  @Post()
  @Access('marketer')
  @Returns(mergeSchema)
  async merge(
    @Caller() { userId }: Principal,
    @Body({ schema: mergeRequestSchema }) pair: MergeRequest,
  ): Promise<MergeView> {
    return this.read.get(await this.merges.merge(pair, [], userId));
  }

  /** Makes them two again, within 30 days. */
  @Post(':id/undo')
  @Access('marketer')
  @Returns(mergeSchema)
  async undo(
    @Caller() { userId }: Principal,
    @Param('id', { schema: idSchema }) id: number,
  ): Promise<MergeView> {
    await this.merges.undo(id, userId);
    return this.read.get(id);
  }
}
