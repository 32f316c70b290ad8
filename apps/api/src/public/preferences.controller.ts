import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { PreferenceCentre } from '@roundtrip/domain/interact/preferences/preference-centre.js';
import { PreferenceCentreService } from '@roundtrip/domain/interact/preferences/preference-centre.service.js';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import type { Request, Response } from 'express';
import { Access } from '../http/access.js';
import { pageLocale } from './page-locale.js';
import { wishesOf } from './preferences-form.js';
import { type PreferencesNotice, preferencesPage } from './preferences-page.js';
import { PublicFaultFilter } from './public-fault.filter.js';
import { sendPage } from './public-page.js';
import { sendUnknownLink } from './unknown-link.js';

/**
 * The preference centre of a message's customer. A GET shows it, a POST changes it; the token in the address says who it
 * is, so there is neither a log-in nor anything another site could send in their name.
 */
@ApiExcludeController()
@Access('public')
@UseFilters(PublicFaultFilter)
@Controller('p')
export class PreferencesController {
  constructor(
    private readonly preferences: PreferenceCentreService,
    private readonly workspace: WorkspaceService,
  ) {}

  @Get(':token')
  async look(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(request, response, token, await this.preferences.look(token));
  }

  @Post(':token')
  @HttpCode(200)
  async change(
    @Param('token') token: string,
    @Body() form: Record<string, unknown> | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const changed = await this.preferences.change(token, wishesOf(form ?? {}));
    const notice = { done: 'saved' as const, asked: changed?.asked };
    await this.show(request, response, token, changed?.centre ?? null, notice);
  }

  @Post(':token/leave')
  @HttpCode(200)
  async leave(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(request, response, token, await this.preferences.leave(token), { done: 'left' });
  }

  private async show(
    request: Request,
    response: Response,
    token: string,
    centre: PreferenceCentre | null,
    notice?: PreferencesNotice,
  ): Promise<void> {
    const workspace = await this.workspace.read();
    if (!centre) return sendUnknownLink(request, response, workspace);
    const locale = pageLocale(centre.locale, request.header('accept-language'), workspace.locale);
    sendPage(response, workspace, preferencesPage(token, centre, locale, notice));
  }
}
