import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import { ApiKeysService } from '@roundtrip/domain/workspace/api-keys.service.js';
import { mayAct } from '@roundtrip/domain/workspace/role.js';
import { SessionsService } from '@roundtrip/domain/workspace/sessions.service.js';
import { ACCESS, type AccessLevel } from './access.js';
import type { AuthenticatedRequest, Principal } from './principal.js';
import { readApiKey } from './api-key.js';
import { readSessionToken } from './session-cookie.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Holds `@Access` on every route, and CSRF protection on every change made with a session cookie. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly apiKeys: ApiKeysService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const level = this.reflector.getAllAndOverride<AccessLevel | undefined>(ACCESS, targets);
    if (level === 'public') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const principal = await this.authenticate(request);
    if (!level || !mayAct(principal.role, level))
      throw new DomainError('forbidden', 'role-insufficient', 'Your role may not do this.', {
        params: { needed: level ?? 'nobody', role: principal.role },
      });
    request.principal = principal;
    return true;
  }

  private async authenticate(request: AuthenticatedRequest): Promise<Principal> {
    const key = readApiKey(request.headers.authorization);
    const principal = key ? await this.byKey(key) : await this.bySession(request);
    if (principal) return principal;
    throw new DomainError('unauthenticated', 'login-needed', 'Log in, or send a valid API key.');
  }

  private async byKey(key: string): Promise<Principal | null> {
    const found = await this.apiKeys.authenticate(key);
    return found && { role: found.role, userId: null, apiKeyId: found.id, session: null };
  }

  private async bySession(request: AuthenticatedRequest): Promise<Principal | null> {
    const token = readSessionToken(request);
    const session = token ? await this.sessions.find(token) : null;
    if (!session) return null;
    if (!READING.has(request.method) && !sameToken(request.header('x-csrf-token'), session.csrfToken))
      throw new DomainError('forbidden', 'csrf-token-wrong', 'The x-csrf-token header is missing or wrong.');
    return { role: session.user.role, userId: session.user.id, apiKeyId: null, session };
  }
}

function sameToken(given: string | undefined, expected: string): boolean {
  if (!given || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
