import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type DismissDuplicates,
  dismissDuplicatesSchema,
  type DuplicatePage,
  duplicatePageSchema,
  type MergeDuplicate,
  mergeDuplicateSchema,
} from '@roundtrip/domain/identify/identities/duplicates/duplicate.schema.js';
import { DuplicatesRead } from '@roundtrip/domain/identify/identities/duplicates/duplicates.read.js';
import { DuplicatesService } from '@roundtrip/domain/identify/identities/duplicates/duplicates.service.js';
import { mergeSchema, type MergeView } from '@roundtrip/domain/identify/identities/merging/merge.schema.js';
import { MergesRead } from '@roundtrip/domain/identify/identities/merging/merges.read.js';
import { type BulkOutcome, bulkOutcomeSchema } from '@roundtrip/domain/identify/quality/quality.schema.js';
import { type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';

@ApiTags('duplicates')
@Controller('api/duplicates')
export class DuplicatesController {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly read: DuplicatesRead,
    private readonly merges: MergesRead,
  ) {}

  /** Pairs that may be one person and wait for a decision, the likeliest first. */
  @Get()
  @Access('analyst')
  @Returns(duplicatePageSchema)
  list(@Query({ schema: pageQuery }) page: PageQuery): Promise<DuplicatePage> {
    return this.read.list(page);
  }

  /** They are two people; tells how many pairs were still open. */
  @Post('dismiss')
  @Access('marketer')
  @Returns(bulkOutcomeSchema)
  async dismiss(
    @Caller() { userId }: Principal,
    @Body({ schema: dismissDuplicatesSchema }) { ids }: DismissDuplicates,
  ): Promise<BulkOutcome> {
    return { customers: await this.duplicates.dismiss(ids, userId) };
  }

  /** They are one person; `survivorId` is one of the two. */
  @Post(':id/merge')
  @Access('marketer')
  @Returns(mergeSchema)
  async merge(
    @Caller() { userId }: Principal,
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: mergeDuplicateSchema }) { survivorId }: MergeDuplicate,
  ): Promise<MergeView> {
    return this.merges.get(await this.duplicates.merge(id, survivorId, userId));
  }
}
