import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  type Subscription,
  UnsubscribeService,
} from '@roundtrip/domain/interact/tracking/unsubscribe.service.js';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import type { WorkspaceSettings } from '@roundtrip/domain/workspace/workspace-settings.js';
import type { Request, Response } from 'express';
import { Access } from '../http/access.js';
import { pageLocale } from './page-locale.js';
import { PublicFaultFilter } from './public-fault.filter.js';
import { sendPage } from './public-page.js';
import { sendUnknownLink } from './unknown-link.js';
import {
  type UnsubscribePaths,
  type UnsubscribeStage,
  unsubscribePage,
  whatIsSubscribed,
} from './unsubscribe-page.js';

/**
 * The unsubscribe link. A GET only asks: link scanners follow every link of a mail. A POST does it, with a cookie or
 * without, so that a mail program's own button works too (RFC 8058).
 */
@ApiExcludeController()
@Access('public')
@UseFilters(PublicFaultFilter)
@Controller('u')
export class UnsubscribeController {
  constructor(
    private readonly unsubscribes: UnsubscribeService,
    private readonly links: MessageLinks,
    private readonly workspace: WorkspaceService,
  ) {}

  @Get(':token')
  async ask(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const subscription = await this.unsubscribes.look(token);
    const stage = subscription?.subscribed === false ? 'done' : 'ask';
    await this.show(request, response, token, subscription, stage);
  }

  @Post(':token')
  @HttpCode(200)
  async unsubscribe(
    @Param('token') token: string,
    @Body() form: { via?: unknown } | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const via = form?.via === 'page' ? 'page' : 'one-click';
    await this.show(request, response, token, await this.unsubscribes.unsubscribe(token, via), 'done');
  }

  @Post(':token/resubscribe')
  @HttpCode(200)
  async resubscribe(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const workspace = await this.workspace.read();
    const before = await this.unsubscribes.look(token);
    const wording = before
      ? whatIsSubscribed(before, localeOf(before, request, workspace), workspace.name)
      : '';
    const subscription = before && (await this.unsubscribes.resubscribe(token, wording));
    await this.show(request, response, token, subscription, 'resubscribed');
  }

  private async show(
    request: Request,
    response: Response,
    token: string,
    subscription: Subscription | null,
    stage: UnsubscribeStage,
  ): Promise<void> {
    const workspace = await this.workspace.read();
    if (!subscription) return sendUnknownLink(request, response, workspace);
    const locale = localeOf(subscription, request, workspace);
    sendPage(response, workspace, unsubscribePage(stage, this.paths(token), subscription, locale));
  }

  private paths(token: string): UnsubscribePaths {
    const messageId = this.links.messageOf('unsubscribe', token) ?? 0;
    return { token, preferences: `/p/${this.links.token('preferences', messageId)}` };
  }
}

const localeOf = ({ locale }: Subscription, request: Request, workspace: WorkspaceSettings) =>
  pageLocale(locale, request.header('accept-language'), workspace.locale);
