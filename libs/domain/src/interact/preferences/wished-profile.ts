import { Injectable } from '@nestjs/common';
import { languageOf } from '@roundtrip/templates';
import type { Tx } from '../../database/database.js';
import { CustomerEditsService } from '../../identify/customers/customer-edits.service.js';
import { PreferencesService } from '../../identify/preferences/preferences.service.js';
import { Clock } from '../../kernel/clock.js';
import { preferencesOf, type Wishes } from './preference-centre.js';
import type { PreferenceVisit } from './preference-visits.js';

const ORIGIN = { source: 'preferences' };

/** Writes into a customer's profile what they wish: topics, how often, a pause, the language. */
@Injectable()
export class WishedProfile {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly edits: CustomerEditsService,
    private readonly clock: Clock,
  ) {}

  /** Whoever reads the language they wish already keeps its region. */
  async keep(tx: Tx, { message, centre }: PreferenceVisit, wishes: Wishes): Promise<void> {
    const { customerId } = message;
    const after = preferencesOf(centre, wishes, this.clock.now());
    await this.preferences.change(tx, customerId, after, ORIGIN);
    const { locale } = wishes;
    if (locale && languageOf(centre.locale) !== languageOf(locale))
      await this.edits.change(customerId, { locale }, ORIGIN, tx);
  }
}
