import { Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import {
  type Confirmation,
  ConsentRequestsService,
} from '@roundtrip/domain/interact/preferences/consent-requests.service.js';
import type { MessageKind } from '@roundtrip/domain/interact/preferences/message-kind.js';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import type { Request, Response } from 'express';
import { Access } from '../http/access.js';
import { confirmationPage } from './consent-confirmation-page.js';
import { pageLocale } from './page-locale.js';
import { preferencesTexts } from './preferences-texts.js';
import { PublicFaultFilter } from './public-fault.filter.js';
import { sendPage } from './public-page.js';
import { wordsOfKind } from './subscription-words.js';
import { sendUnknownLink } from './unknown-link.js';

/** The second step of coming back: the link in the mail asks once more, and only its button consents. */
@ApiExcludeController()
@Access('public')
@UseFilters(PublicFaultFilter)
@Controller('y')
export class ConsentConfirmationController {
  constructor(
    private readonly requests: ConsentRequestsService,
    private readonly links: MessageLinks,
    private readonly workspace: WorkspaceService,
  ) {}

  @Get(':token')
  async ask(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(request, response, token, await this.requests.look(token));
  }

  @Post(':token')
  @HttpCode(200)
  async confirm(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const workspace = await this.workspace.read();
    const wordingOf = (kind: MessageKind, spoken: string): string => {
      const locale = pageLocale(spoken, request.header('accept-language'), workspace.locale);
      return preferencesTexts[locale].confirm.wording(wordsOfKind(kind, locale), workspace.name);
    };
    await this.show(request, response, token, await this.requests.confirm(token, wordingOf));
  }

  private async show(
    request: Request,
    response: Response,
    token: string,
    confirmation: Confirmation,
  ): Promise<void> {
    const workspace = await this.workspace.read();
    if (confirmation.kind === 'unknown') return sendUnknownLink(request, response, workspace);
    const locale = pageLocale(confirmation.locale, request.header('accept-language'), workspace.locale);
    const preferences =
      confirmation.kind === 'expired' ? `/p/${this.links.token('preferences', confirmation.messageId)}` : '';
    const status = confirmation.kind === 'expired' ? 410 : 200;
    sendPage(response, workspace, confirmationPage(confirmation, { token, preferences }, locale), status);
  }
}
