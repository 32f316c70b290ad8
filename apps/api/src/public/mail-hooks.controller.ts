import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MailReportsService } from '@roundtrip/domain/interact/delivery/mail/reports/mail-reports.service.js';
import { notFound } from '@roundtrip/domain/kernel/errors.js';
import type { Request } from 'express';
import { Access } from '../http/access.js';
import { signedBody } from '../http/signed-body.js';

/** Where mail providers report what became of messages. The address is secret, and each call is signed besides. */
@ApiExcludeController()
@Access('public')
@Controller('hooks/mail')
export class MailHooksController {
  constructor(private readonly reports: MailReportsService) {}

  @Post(':token')
  @HttpCode(200)
  async report(@Param('token') token: string, @Req() request: Request): Promise<void> {
    const call = { headers: request.headers, body: await signedBody(request) };
    if (!(await this.reports.take(token, call))) throw notFound('callback', 'of this address');
  }
}
