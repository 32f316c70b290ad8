import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Database } from '../database/database.js';
import { Clock } from '../kernel/clock.js';
import { DomainError } from '../kernel/errors.js';
import { LoginThrottle } from './login-throttle.js';
import type { Login, Session } from './session.schema.js';
import { deleteExpired, deleteSession, findSession, insertSession } from './session.sql.js';
import { User } from './user.entity.js';

const LIFETIME_MS = 7 * 24 * 3600_000;
const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
const randomToken = (): string => randomBytes(32).toString('base64url');

@Injectable()
export class SessionsService {
  private readonly decoy = hash(randomToken());

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly throttle: LoginThrottle,
  ) {}

  /** A fresh session for the right password. Unknown address and wrong password take as long and say the same. */
  async login(login: Login, address: string): Promise<{ token: string; expiresAt: Date }> {
    await this.throttle.check(login.email, address);
    const user = await this.database.manager.findOneBy(User, { email: login.email });
    const genuine = await verify(user?.passwordHash ?? (await this.decoy), login.password);
    if (!user || !genuine || !user.active) {
      await this.throttle.recordFailure(login.email, address);
      throw new DomainError('unauthenticated', 'login-wrong', 'The e-mail address or the password is wrong.');
    }
    await this.throttle.recordSuccess(login.email);
    return this.open(user);
  }

  async find(token: string): Promise<Session | null> {
    const found = await this.database.row<{ csrfToken: string } & Session['user']>(findSession, [
      tokenHash(token),
      this.clock.now(),
    ]);
    if (!found) return null;
    const { csrfToken, ...user } = found;
    return { user, csrfToken };
  }

  async logout(token: string): Promise<void> {
    await this.database.run(deleteSession, [tokenHash(token)]);
  }

  private async open(user: User): Promise<{ token: string; expiresAt: Date }> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIME_MS);
    const token = randomToken();
    await this.database.transaction(async (tx) => {
      await tx.run(deleteExpired, [now]);
      await tx.run(insertSession, [tokenHash(token), user.id, randomToken(), now, expiresAt]);
      await tx.manager.update(User, { id: user.id }, { lastLoginAt: now });
    });
    return { token, expiresAt };
  }
}
