import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import {
  type MessageDetail,
  messageDetailSchema,
  messagePageSchema,
  type MessagesQuery,
  messagesQuerySchema,
  type MessageView,
} from '@roundtrip/domain/interact/messages/message.schema.js';
import { MessagesRead } from '@roundtrip/domain/interact/messages/messages.read.js';
import { MessagesService } from '@roundtrip/domain/interact/messages/messages.service.js';
import type { Response } from 'express';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { sendSandboxed } from '../http/sandboxed-html.js';

@ApiTags('messages')
@Controller('api/messages')
export class MessagesController {
  constructor(
    private readonly read: MessagesRead,
    private readonly messages: MessagesService,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(messagePageSchema)
  list(@Query({ schema: messagesQuerySchema }) query: MessagesQuery): Promise<Page<MessageView>> {
    return this.read.list(query);
  }

  @Get(':id')
  @Access('analyst')
  @Returns(messageDetailSchema)
  detail(@Param('id', { schema: idSchema }) id: number): Promise<MessageDetail> {
    return this.read.detail(id);
  }

  @Get(':id/html')
  @Access('analyst')
  @ApiProduces('text/html')
  async html(@Param('id', { schema: idSchema }) id: number, @Res() response: Response): Promise<void> {
    sendSandboxed(response, await this.read.html(id));
  }

  @Post(':id/resend')
  @Access('marketer')
  @ReturnsNothing()
  resend(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.messages.resend(id);
  }

  @Post(':id/close')
  @Access('marketer')
  @ReturnsNothing()
  close(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.messages.close(id);
  }
}
