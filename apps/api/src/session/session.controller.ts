import { Body, Controller, Delete, Get, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Config } from '@roundtrip/domain/config/config.js';
import { type Login, loginSchema, sessionSchema } from '@roundtrip/domain/workspace/session.schema.js';
import { SessionsService } from '@roundtrip/domain/workspace/sessions.service.js';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import { workspaceSettingsSchema } from '@roundtrip/domain/workspace/workspace-settings.js';
import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Access } from '../http/access.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { readSessionToken, writeSessionCookie } from '../http/session-cookie.js';

const signedInSchema = sessionSchema.extend({
  workspace: workspaceSettingsSchema.pick({ name: true, currency: true, timeZone: true, locale: true }),
});
type SignedIn = z.output<typeof signedInSchema>;

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly workspace: WorkspaceService,
    private readonly config: Config,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(signedInSchema)
  async current(@Caller() caller: Principal): Promise<SignedIn> {
    if (!caller.session) throw new DomainError('forbidden', 'session-needed', 'An API key has no session.');
    const { name, currency, timeZone, locale } = await this.workspace.read();
    return { ...caller.session, workspace: { name, currency, timeZone, locale } };
  }

  @Post()
  @Access('public')
  @ReturnsNothing()
  async login(
    @Body({ schema: loginSchema }) login: Login,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { token, expiresAt } = await this.sessions.login(login, address);
    writeSessionCookie(response, token, expiresAt, this.config.isHttps);
  }

  @Delete()
  @Access('analyst')
  @ReturnsNothing()
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = readSessionToken(request);
    if (token) await this.sessions.logout(token);
    writeSessionCookie(response, '', new Date(0), this.config.isHttps);
  }
}
