import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Database, type Tx } from '../database/database.js';
import { Clock } from '../kernel/clock.js';
import { conflict, DomainError, notFound } from '../kernel/errors.js';
import { User } from './user.entity.js';
import type { ChangePassword, ChangeUser, CreateUser, UserView } from './user.schema.js';

const FIRST_OWNER = 'owner@roundtrip.example';
// Serialises everything that could take away the last owner.
const OWNERS_LOCK = 'select pg_advisory_xact_lock(7140802)';

@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes the first login where there is no user yet; the password is told once, here. */
  async ensureFirstOwner(): Promise<{ email: string; password: string } | null> {
    return this.database.transaction(async (tx) => {
      await tx.run(OWNERS_LOCK);
      if (await tx.manager.existsBy(User, {})) return null;
      const password = randomBytes(9).toString('base64url');
      await this.insert(tx, { email: FIRST_OWNER, name: 'Owner', role: 'owner', password });
      return { email: FIRST_OWNER, password };
    });
  }

  /** Whether this login would be let in. */
  async isPassword(email: string, password: string): Promise<boolean> {
    const user = await this.database.manager.findOneBy(User, { email, active: true });
    return user !== null && verify(user.passwordHash, password);
  }

  async list(): Promise<UserView[]> {
    const users = await this.database.manager.find(User, { order: { id: 'ASC' } });
    return users.map(toView);
  }

  async create(input: CreateUser): Promise<UserView> {
    return this.database.transaction(async (tx) => {
      if (await tx.manager.existsBy(User, { email: input.email }))
        throw conflict('user-email-taken', 'Somebody already has this e-mail address.');
      return toView(await this.insert(tx, input));
    });
  }

  /** The workspace always keeps one active owner. */
  async change(id: number, input: ChangeUser): Promise<UserView> {
    return this.database.transaction(async (tx) => {
      await tx.run(OWNERS_LOCK);
      const user = await tx.manager.findOneBy(User, { id });
      if (!user) throw notFound('user', id);
      Object.assign(user, input);
      await tx.manager.save(user);
      if (!(await tx.manager.existsBy(User, { role: 'owner', active: true })))
        throw conflict('last-owner', 'The workspace needs one active owner.');
      if (!user.active || input.role) await tx.run('delete from user_session where user_id = $1', [id]);
      return toView(user);
    });
  }

  async changePassword(id: number, input: ChangePassword): Promise<void> {
    const user = await this.database.manager.findOneBy(User, { id });
    if (!user) throw notFound('user', id);
    if (!(await verify(user.passwordHash, input.current)))
      throw new DomainError('invalid', 'input-invalid', 'The input has faults.', {
        faults: [{ path: ['current'], code: 'password-wrong', message: 'This is not the current password.' }],
      });
    user.passwordHash = await hash(input.next);
    await this.database.manager.save(user);
  }

  private async insert(tx: Tx, input: CreateUser): Promise<User> {
    const { password, ...rest } = input;
    const user = tx.manager.create(User, {
      ...rest,
      passwordHash: await hash(password),
      locale: 'en',
      active: true,
      createdAt: this.clock.now(),
      lastLoginAt: null,
    });
    return tx.manager.save(user);
  }
}

function toView(user: User): UserView {
  const { id, email, name, role, locale, active, createdAt, lastLoginAt } = user;
  return { id, email, name, role, locale, active, createdAt, lastLoginAt };
}
