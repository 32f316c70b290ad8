import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import {
  type PhoneMessage,
  phonePageSchema,
  type PhoneQuery,
  phoneQuerySchema,
  type PhoneReply,
  phoneReplySchema,
  type PhoneReplyResult,
  phoneReplyResultSchema,
} from '@roundtrip/domain/interact/mailbox/mailbox.schema.js';
import { PhoneRead } from '@roundtrip/domain/interact/mailbox/phone.read.js';
import { PhoneService } from '@roundtrip/domain/interact/mailbox/phone.service.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns } from '../http/returns.js';

@ApiTags('phone')
@Controller('api/phone')
export class PhoneController {
  constructor(
    private readonly read: PhoneRead,
    private readonly phone: PhoneService,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(phonePageSchema)
  list(@Query({ schema: phoneQuerySchema }) query: PhoneQuery): Promise<Page<PhoneMessage>> {
    return this.read.list(query);
  }

  @Post(':id/reply')
  @Access('marketer')
  @Returns(phoneReplyResultSchema)
  reply(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: phoneReplySchema }) reply: PhoneReply,
  ): Promise<PhoneReplyResult> {
    return this.phone.reply(id, reply);
  }
}
