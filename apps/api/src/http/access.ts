import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiSecurity } from '@nestjs/swagger';
import type { Role } from '@roundtrip/domain/workspace/role.js';

export const ACCESS = 'roundtrip:access';

/** Who may call a route: a role and all above it, or everybody. */
export type AccessLevel = Role | 'public';

/** Every route declares this; one that does not is refused to all, and fails a test. */
export const Access = (level: AccessLevel): MethodDecorator & ClassDecorator =>
  level === 'public'
    ? SetMetadata(ACCESS, level)
    : applyDecorators(SetMetadata(ACCESS, level), ApiCookieAuth('session'), ApiSecurity('apiKey'));
