import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type DomainRates,
  domainRatesSchema,
  mailProviderMadeSchema,
  mailProvidersSchema,
  type MailProvidersView,
  type MailTrial,
  mailTrialSchema,
  type SaveMailProvider,
  saveMailProviderSchema,
  type TryMail,
  tryMailSchema,
} from '@roundtrip/domain/interact/delivery/mail/mail-provider.schema.js';
import { MailProvidersRead } from '@roundtrip/domain/interact/delivery/mail/mail-providers.read.js';
import { MailProvidersService } from '@roundtrip/domain/interact/delivery/mail/mail-providers.service.js';
import { MailTrialService } from '@roundtrip/domain/interact/delivery/mail/mail-trial.service.js';
import { Clock } from '@roundtrip/domain/kernel/clock.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

/** Who sends the workspace's mail, how fast, and how each is doing. Secrets go in and never come out. */
@ApiTags('mail-providers')
@Access('owner')
@Controller('api/mail-providers')
export class MailProvidersController {
  constructor(
    private readonly providers: MailProvidersService,
    private readonly views: MailProvidersRead,
    private readonly trials: MailTrialService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Returns(mailProvidersSchema)
  list(): Promise<MailProvidersView> {
    return this.views.view(this.clock.now());
  }

  @Post()
  @Returns(mailProviderMadeSchema, 201)
  async create(
    @Body({ schema: saveMailProviderSchema }) provider: SaveMailProvider,
  ): Promise<{ id: number }> {
    return { id: await this.providers.create(provider) };
  }

  @Put('domain-rates')
  @Returns(domainRatesSchema)
  saveRates(@Body({ schema: domainRatesSchema }) rates: DomainRates): Promise<DomainRates> {
    return this.providers.saveRates(rates);
  }

  @Put(':id')
  @ReturnsNothing()
  update(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: saveMailProviderSchema }) provider: SaveMailProvider,
  ): Promise<void> {
    return this.providers.update(id, provider);
  }

  @Delete(':id')
  @ReturnsNothing()
  delete(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.providers.delete(id);
  }

  @Post(':id/resume')
  @ReturnsNothing()
  resume(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.providers.resume(id);
  }

  @Post(':id/check')
  @Returns(mailTrialSchema)
  check(@Param('id', { schema: idSchema }) id: number): Promise<MailTrial> {
    return this.trials.check(id);
  }

  @Post(':id/trial')
  @Returns(mailTrialSchema)
  try(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: tryMailSchema }) mail: TryMail,
  ): Promise<MailTrial> {
    return this.trials.send(id, mail);
  }
}
