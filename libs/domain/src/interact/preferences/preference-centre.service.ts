import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { ConsentRequestQueue } from './consent-request-queue.js';
import { type MessageKind, messageKinds } from './message-kind.js';
import { moves, type PreferenceCentre, type Wishes } from './preference-centre.js';
import { PreferenceRefusals } from './preference-refusals.js';
import { PreferenceVisits } from './preference-visits.js';
import { WishedProfile } from './wished-profile.js';

/** What became of a customer's wishes. */
export interface ChangedPreferences {
  centre: PreferenceCentre;
  /** Kinds that come again once the customer has confirmed it. */
  asked: MessageKind[];
}

/**
 * What a customer chooses by the link in a message. A no holds at once. A yes where there was none is asked for by mail:
 * whoever has the link may have it from a forwarded message.
 */
@Injectable()
export class PreferenceCentreService {
  constructor(
    private readonly visits: PreferenceVisits,
    private readonly refusals: PreferenceRefusals,
    private readonly profile: WishedProfile,
    private readonly requests: ConsentRequestQueue,
    private readonly database: Database,
  ) {}

  /** `null` for a token that is not genuine. Changes nothing. */
  async look(token: string): Promise<PreferenceCentre | null> {
    return (await this.visits.byToken(token))?.centre ?? null;
  }

  /** Once or ten times is the same. `null` for a token that is not genuine. */
  async change(token: string, wishes: Wishes): Promise<ChangedPreferences | null> {
    const visit = await this.visits.byToken(token);
    if (!visit) return null;
    const { off, on } = moves(visit.centre, wishes);
    await this.database.transaction(async (tx) => {
      await this.refusals.withdraw(tx, visit.message, off);
      await this.profile.keep(tx, visit, wishes);
      if (on.length > 0) await this.requests.ask(tx, visit.message.id, on);
    });
    const centre = await this.look(token);
    return centre && { centre, asked: on };
  }

  /** No more messages of any kind on any channel, also on one the customer has no address of yet. */
  async leave(token: string): Promise<PreferenceCentre | null> {
    const visit = await this.visits.byToken(token);
    if (!visit) return null;
    await this.database.transaction((tx) => this.refusals.withdraw(tx, visit.message, messageKinds));
    return this.look(token);
  }
}
