import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Logger } from '../../../kernel/logger.js';
import { LOGGER } from '../../../kernel/tokens.js';
import { MailBreakerStore, type PauseCause } from './mail-breaker.store.js';

/** So many attempts in a row that failed because of the provider, and it is paused. */
export const FAILURES_TO_PAUSE = 10;

/** What this process has seen of a provider. */
interface Seen {
  failures: number;
  pausedUntil: Date | null;
  probing: boolean;
}

/**
 * Pauses a provider that fails, in all workers at once, and lets it go on when the message sent to try it arrives. Each
 * process counts for itself, since in an outage each soon has enough; that a provider is paused stands in the database.
 */
@Injectable()
export class MailBreaker {
  private readonly seen = new Map<number, Seen>();

  constructor(
    private readonly store: MailBreakerStore,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Whether nothing more is begun with a provider, as far as this process knows. */
  isPaused(providerId: number): boolean {
    const until = this.seen.get(providerId)?.pausedUntil ?? null;
    return until !== null && until > this.clock.now();
  }

  /** What the record says, which others write as well: they paused it, or a person ended the pause. */
  learn(providerId: number, pausedUntil: Date | null): void {
    const seen = this.seen.get(providerId);
    if (seen) seen.pausedUntil = pausedUntil;
    else if (pausedUntil) this.seen.set(providerId, { failures: 0, pausedUntil, probing: false });
  }

  /** The next message that goes by this provider is to tell whether it works. */
  probing(providerId: number): void {
    this.seen.set(providerId, { failures: 0, pausedUntil: null, probing: true });
  }

  /** Those that were on their way when it was paused end no pause. */
  async succeeded(providerId: number): Promise<void> {
    const seen = this.seen.get(providerId);
    if (!seen || this.isPaused(providerId)) return;
    this.seen.delete(providerId);
    if (seen.probing) await this.store.endPause(providerId, this.clock.now());
  }

  /** It failed, not the message; or it asked to be left in peace for a while, which is obeyed at once. */
  async failed(providerId: number, cause: PauseCause): Promise<void> {
    const seen = this.seen.get(providerId) ?? { failures: 0, pausedUntil: null, probing: false };
    seen.failures += 1;
    this.seen.set(providerId, seen);
    const isEnough = seen.probing || cause.retryAfterMs !== null || seen.failures >= FAILURES_TO_PAUSE;
    if (!isEnough || this.isPaused(providerId)) return;
    const pausedUntil = await this.store.pause(providerId, this.clock.now(), cause);
    this.seen.set(providerId, { failures: 0, pausedUntil, probing: false });
    const { reason, response } = cause;
    this.logger.warn({ providerId, pausedUntil, reason, response }, 'a mail provider is paused');
  }
}
