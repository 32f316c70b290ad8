import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type SaveSmsAccount,
  saveSmsAccountSchema,
  type SmsAccountView,
  smsAccountViewSchema,
  type SmsTrial,
  smsTrialSchema,
  type TrySms,
  trySmsSchema,
} from '@roundtrip/domain/interact/delivery/sms/sms-account.schema.js';
import { SmsAccountsService } from '@roundtrip/domain/interact/delivery/sms/sms-accounts.service.js';
import { SmsTrialService } from '@roundtrip/domain/interact/delivery/sms/sms-trial.service.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

/** Who sends the workspace's SMS. The secret goes in and never comes out. */
@ApiTags('sms-account')
@Access('owner')
@Controller('api/sms-account')
export class SmsAccountController {
  constructor(
    private readonly accounts: SmsAccountsService,
    private readonly trials: SmsTrialService,
  ) {}

  @Get()
  @Returns(smsAccountViewSchema)
  read(): Promise<SmsAccountView> {
    return this.accounts.view();
  }

  @Put()
  @Returns(smsAccountViewSchema)
  save(@Body({ schema: saveSmsAccountSchema }) account: SaveSmsAccount): Promise<SmsAccountView> {
    return this.accounts.save(account);
  }

  @Post('trial')
  @HttpCode(200)
  @Returns(smsTrialSchema)
  try(@Body({ schema: trySmsSchema }) sms: TrySms): Promise<SmsTrial> {
    return this.trials.send(sms);
  }
}
