import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AddMembers,
  addMembersSchema,
  type CreateStaticSegment,
  createStaticSegmentSchema,
  type MembersAdded,
  membersAddedSchema,
  type RemoveMembers,
  removeMembersSchema,
} from '@roundtrip/domain/differentiate/segments/static/static-segment.schema.js';
import { StaticSegmentsService } from '@roundtrip/domain/differentiate/segments/static/static-segments.service.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

/** Segments whose members people choose. */
@ApiTags('segments')
@Controller('api/segments')
export class StaticSegmentsController {
  constructor(private readonly lists: StaticSegmentsService) {}

  @Post('static')
  @Access('marketer')
  @Returns(membersAddedSchema.extend({ id: z.int() }), 201)
  create(
    @Caller() caller: Principal,
    @Body({ schema: createStaticSegmentSchema }) input: CreateStaticSegment,
  ): Promise<MembersAdded & { id: number }> {
    return this.lists.create(input, caller.userId);
  }

  @Post(':id/members')
  @Access('marketer')
  @Returns(membersAddedSchema, 200)
  add(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: addMembersSchema }) input: AddMembers,
  ): Promise<MembersAdded> {
    return this.lists.add(id, input);
  }

  @Post(':id/members/remove')
  @Access('marketer')
  @ReturnsNothing()
  remove(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: removeMembersSchema }) input: RemoveMembers,
  ): Promise<void> {
    return this.lists.remove(id, input);
  }
}
