import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { StoryRead } from '@roundtrip/domain/learn/story/story.read.js';
import { type StoryEntry, storyPageSchema } from '@roundtrip/domain/learn/story/story.schema.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('customers')
@Controller('api/customers/:id/story')
@Access('analyst')
export class StoryController {
  constructor(private readonly story: StoryRead) {}

  /** Everything that happened with the customer, messages not sent and why included. */
  @Get()
  @Returns(storyPageSchema)
  read(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: pageQuery }) page: PageQuery,
  ): Promise<Page<StoryEntry>> {
    return this.story.ofCustomer(id, page);
  }
}
