import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import {
  beginProbe,
  endPause,
  listBreakers,
  lockBreakers,
  pauseProvider,
  resumeProvider,
} from './mail-providers.sql.js';

/** A provider that is paused, or being tried again. */
export interface Pause {
  providerId: number;
  pausedUntil: Date;
  probing: boolean;
  reason: string;
  response: string;
}

/** Why a provider is paused, and for how long it asked itself. */
export interface PauseCause {
  reason: string;
  response: string;
  retryAfterMs: number | null;
}

@Injectable()
export class MailBreakerStore {
  constructor(private readonly database: Database) {}

  list(): Promise<Pause[]> {
    return this.database.rows(listBreakers);
  }

  lock(tx: Tx, providerIds: readonly number[]): Promise<Pause[]> {
    return tx.rows(lockBreakers, [providerIds]);
  }

  /** Until when; where somebody else has just paused it, that is what holds. */
  async pause(
    providerId: number,
    now: Date,
    { retryAfterMs, reason, response }: PauseCause,
  ): Promise<Date | null> {
    const seconds = retryAfterMs === null ? null : retryAfterMs / 1_000;
    const statement = [providerId, now, seconds, reason, response];
    const paused =
      (await this.database.row<{ pausedUntil: Date }>(pauseProvider, statement)) ??
      (await this.list()).find((pause) => pause.providerId === providerId);
    return paused?.pausedUntil ?? null;
  }

  async beginProbe(tx: Tx, providerId: number, until: Date): Promise<void> {
    await tx.run(beginProbe, [providerId, until]);
  }

  async endPause(providerId: number, now: Date): Promise<void> {
    await this.database.run(endPause, [providerId, now]);
  }

  async resume(providerId: number): Promise<void> {
    await this.database.run(resumeProvider, [providerId]);
  }
}
