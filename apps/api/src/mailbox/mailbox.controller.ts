import { Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { MailboxRead } from '@roundtrip/domain/interact/mailbox/mailbox.read.js';
import {
  type Mail,
  mailPageSchema,
  type MailQuery,
  mailQuerySchema,
  mailSchema,
  type MailSummary,
} from '@roundtrip/domain/interact/mailbox/mailbox.schema.js';
import { MailboxService } from '@roundtrip/domain/interact/mailbox/mailbox.service.js';
import type { Response } from 'express';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { sendSandboxed } from '../http/sandboxed-html.js';

@ApiTags('mailbox')
@Controller('api/mailbox')
export class MailboxController {
  constructor(
    private readonly read: MailboxRead,
    private readonly mailbox: MailboxService,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(mailPageSchema)
  list(@Query({ schema: mailQuerySchema }) query: MailQuery): Promise<Page<MailSummary>> {
    return this.read.list(query);
  }

  @Get(':id')
  @Access('analyst')
  @Returns(mailSchema)
  mail(@Param('id', { schema: idSchema }) id: number): Promise<Mail> {
    return this.read.mail(id);
  }

  @Get(':id/html')
  @Access('analyst')
  @ApiProduces('text/html')
  async html(@Param('id', { schema: idSchema }) id: number, @Res() response: Response): Promise<void> {
    sendSandboxed(response, await this.read.html(id));
  }

  @Post(':id/read')
  @Access('marketer')
  @ReturnsNothing()
  markRead(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.mailbox.markRead(id);
  }

  @Delete()
  @Access('marketer')
  @ReturnsNothing()
  async clear(): Promise<void> {
    await this.mailbox.clear();
  }
}
