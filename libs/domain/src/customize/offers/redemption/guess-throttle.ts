import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import type { Logger } from '../../../kernel/logger.js';
import { LOGGER } from '../../../kernel/tokens.js';
import { COUNT_GUESSES } from './redemptions.sql.js';

const WINDOW_MS = 15 * 60_000;
const GUESSES = 50;

/**
 * Holds back whoever tries codes that are nobody's, or somebody else's: after fifty of them within a quarter of an hour a
 * caller waits. With 50 bits a code that would take some ten thousand years for one hit among a million.
 */
@Injectable()
export class GuessThrottle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws `coupon-throttled` */
  async check(caller: string): Promise<void> {
    const now = this.clock.now().getTime();
    const counted = await this.database.row<{ guesses: number; oldest: Date | null }>(COUNT_GUESSES, [
      caller,
      new Date(now - WINDOW_MS),
    ]);
    if (!counted?.oldest || counted.guesses < GUESSES) return;
    this.logger.warn({ caller, guesses: counted.guesses }, 'coupon codes are being guessed');
    const seconds = Math.ceil((counted.oldest.getTime() + WINDOW_MS - now) / 1000);
    throw new DomainError('too-many', 'coupon-throttled', 'Too many codes that are not good; wait.', {
      params: { seconds },
    });
  }
}
