import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@roundtrip/domain/workspace/role.js';
import type { Session } from '@roundtrip/domain/workspace/session.schema.js';
import type { Request } from 'express';

/** Who is calling: a person with a session, or a program with a key. */
export interface Principal {
  role: Role;
  userId: number | null;
  /** The key it called with; null for a person. */
  apiKeyId: number | null;
  session: Session | null;
}

export type AuthenticatedRequest = Request & { principal?: Principal };

/** The caller of a route that is not public. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!principal) throw new Error('a route without access control asked for its caller');
  return principal;
});
