import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { fullOrigin, type Origin } from '../origin.js';
import { TouchedService } from '../touched/touched.service.js';
import { type Preferences, REST_DAYS } from './preference.schema.js';
import { type PreferencesRow, toPreferences } from './preferences-row.js';
import {
  lockPreferences,
  logPreferences,
  writePreferences,
  writePromotionsPause,
} from './preferences.sql.js';

@Injectable()
export class PreferencesService {
  constructor(
    private readonly touched: TouchedService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes what the customer wishes now; what is left out stays. Each wish that differs is logged with its provenance,
   * and the same wishes again change nothing.
   * @throws DomainError `customer-not-found`
   */
  async change(tx: Tx, id: number, wishes: Partial<Preferences>, from: Origin): Promise<void> {
    const row = await tx.row<PreferencesRow>(lockPreferences, [id]);
    if (!row) throw notFound('customer', id);
    const origin = fullOrigin(from, this.clock);
    const before = toPreferences(row, origin.at);
    const changed = differing(before, wishes);
    if (Object.keys(changed).length === 0) return;
    const { frequency, pausedUntil, unwantedTopics } = { ...before, ...changed };
    await tx.run(writePreferences, [id, REST_DAYS[frequency], pausedUntil, unwantedTopics, origin.at]);
    await tx.run(logPreferences, [id, JSON.stringify(changed), origin.at, origin.source, origin.sourceId]);
    await this.touched.touch(tx, [id], origin.source);
  }

  /** Keeps promotions, and nothing else, from a customer until then; `null` lets them come again. */
  async pausePromotions(tx: Tx, id: number, until: Date | null, from: Origin): Promise<void> {
    const { at, source, sourceId } = fullOrigin(from, this.clock);
    if ((await tx.run(writePromotionsPause, [id, until, at])) === 0) return;
    await tx.run(logPreferences, [
      id,
      JSON.stringify({ promotionsPausedUntil: until }),
      at,
      source,
      sourceId,
    ]);
    await this.touched.touch(tx, [id], source);
  }
}

function differing(before: Preferences, wishes: Partial<Preferences>): Partial<Preferences> {
  const entries = Object.entries(wishes).filter(
    ([wish, value]) => value !== undefined && !isDeepStrictEqual(value, before[wish as keyof Preferences]),
  );
  return Object.fromEntries(entries);
}
