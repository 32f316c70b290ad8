import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { TrackingService } from '@roundtrip/domain/interact/tracking/tracking.service.js';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import type { Request, Response } from 'express';
import { Access } from '../http/access.js';
import { sendSandboxed } from '../http/sandboxed-html.js';
import { hitRequest } from './hit-request.js';
import { PublicFaultFilter } from './public-fault.filter.js';
import { sendUnknownLink } from './unknown-link.js';

/** One transparent pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Where the links and the pixel of a message lead. The token is the authority; each GET counts a hit and no more. */
@ApiExcludeController()
@Access('public')
@UseFilters(PublicFaultFilter)
@Controller()
export class TrackingController {
  constructor(
    private readonly tracking: TrackingService,
    private readonly workspace: WorkspaceService,
  ) {}

  @Get('c/:token')
  async click(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const target = await this.tracking.click(token, hitRequest(request));
    if (target === null) return sendUnknownLink(request, response, await this.workspace.read());
    response.setHeader('cache-control', 'private, no-store');
    response.redirect(302, target);
  }

  @Get('o/:token')
  async open(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.tracking.open(token, hitRequest(request));
    response.setHeader('cache-control', 'private, no-store');
    // Mails are read on other people's sites, which must be allowed to show it.
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    response.type('gif').send(PIXEL);
  }

  @Get('v/:token')
  async view(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const html = await this.tracking.webView(token);
    if (html === null) return sendUnknownLink(request, response, await this.workspace.read());
    sendSandboxed(response, html, 'anywhere');
  }
}
