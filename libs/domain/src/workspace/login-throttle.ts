import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Clock } from '../kernel/clock.js';
import { DomainError } from '../kernel/errors.js';
import { countFailures, forgetFailures, insertFailure } from './session.sql.js';

const WINDOW_MS = 15 * 60_000;
const PER_ACCOUNT = 5;
const PER_ADDRESS = 30;

const accountKey = (email: string): string => `account:${email}`;
const addressKey = (address: string): string => `address:${address}`;

/** Holds back guessing: after five failures an account, after thirty an address, wait until the window has passed. */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async check(email: string, address: string): Promise<void> {
    const now = this.clock.now();
    const keys = [accountKey(email), addressKey(address)];
    const since = new Date(now.getTime() - WINDOW_MS);
    const counted = await this.database.rows<{ key: string; failures: number; oldest: Date }>(countFailures, [
      keys,
      since,
    ]);
    const full = counted.filter(
      ({ key, failures }) => failures >= (key === accountKey(email) ? PER_ACCOUNT : PER_ADDRESS),
    );
    if (full.length === 0) return;
    const seconds = Math.max(
      ...full.map(({ oldest }) => (oldest.getTime() + WINDOW_MS - now.getTime()) / 1000),
    );
    throw new DomainError(
      'too-many',
      'login-throttled',
      'Too many failed logins; wait before trying again.',
      {
        params: { seconds: Math.ceil(seconds) },
      },
    );
  }

  async recordFailure(email: string, address: string): Promise<void> {
    await this.database.run(insertFailure, [[accountKey(email), addressKey(address)], this.clock.now()]);
  }

  async recordSuccess(email: string): Promise<void> {
    const outdated = new Date(this.clock.now().getTime() - WINDOW_MS);
    await this.database.run(forgetFailures, [accountKey(email), outdated]);
  }
}
