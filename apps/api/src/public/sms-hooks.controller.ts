import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Config } from '@roundtrip/domain/config/config.js';
import { SmsReportsService } from '@roundtrip/domain/interact/delivery/sms/sms-reports.service.js';
import { notFound } from '@roundtrip/domain/kernel/errors.js';
import type { Request, Response } from 'express';
import { Access } from '../http/access.js';
import { providerCall } from './provider-call.js';

/**
 * Where SMS providers report receipts and replies. The address is secret and signed; Twilio signs each call besides. A
 * gateway of the Kannel kind reports receipts by GET, which records that a message arrived, once, and nothing else.
 */
@ApiExcludeController()
@Access('public')
@Controller('hooks/sms')
export class SmsHooksController {
  constructor(
    private readonly reports: SmsReportsService,
    private readonly config: Config,
  ) {}

  @Get(':token')
  receipt(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.take(token, request, response);
  }

  @Post(':token')
  @HttpCode(200)
  report(@Param('token') token: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.take(token, request, response);
  }

  private async take(token: string, request: Request, response: Response): Promise<void> {
    const call = await providerCall(request, this.config.publicUrl);
    const answer = await this.reports.take(token, call);
    if (!answer) throw notFound('callback', 'of this address');
    response.status(200).type(answer.type).send(answer.body);
  }
}
