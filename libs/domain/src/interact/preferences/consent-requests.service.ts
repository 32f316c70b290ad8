import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { ConsentState } from '../../identify/consents/consent.schema.js';
import { ConsentsRead } from '../../identify/consents/consents.read.js';
import { ConsentsService } from '../../identify/consents/consents.service.js';
import { Clock } from '../../kernel/clock.js';
import { type ConsentRequest, ConsentRequestLinks } from './consent-request-links.js';
import type { MessageKind } from './message-kind.js';
import { PreferenceVisits } from './preference-visits.js';

const DAY_MS = 24 * 3600_000;
/** A request can be confirmed for so long. */
export const REQUEST_DAYS = 7;
const SOURCE = 'double-opt-in';

/** What a confirming link leads to. */
export type Confirmation =
  | { kind: 'unknown' }
  /** Too late, or the customer has said no since. */
  | { kind: 'expired'; messageId: number; locale: string }
  | { kind: 'open' | 'confirmed'; kinds: MessageKind[]; address: string; locale: string };

/**
 * Coming back in two steps: what is asked for by a link comes only after its confirmation by mail, since the link may
 * stand in a forwarded message. A no that is said in between outlives the request.
 */
@Injectable()
export class ConsentRequestsService {
  constructor(
    private readonly links: ConsentRequestLinks,
    private readonly visits: PreferenceVisits,
    private readonly consents: ConsentsService,
    private readonly states: ConsentsRead,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing. */
  async look(token: string): Promise<Confirmation> {
    const request = this.links.requestOf(token);
    const visit = request && (await this.visits.byMessage(request.messageId));
    if (!visit) return { kind: 'unknown' };
    const { message } = visit;
    const { confirmAt, locale } = visit.centre;
    const states = await this.states.state(message.customerId);
    const kinds = request.kinds.filter((kind) => !hasDeclinedSince(request, kind, states));
    const isOver = this.clock.now().getTime() > request.askedAt.getTime() + REQUEST_DAYS * DAY_MS;
    if (kinds.every((kind) => isGranted(kind, states)) && kinds.length > 0)
      return { kind: 'confirmed', kinds, address: confirmAt ?? message.address, locale };
    if (isOver || kinds.length === 0 || confirmAt === null)
      return { kind: 'expired', messageId: message.id, locale };
    return { kind: 'open', kinds, address: confirmAt, locale };
  }

  /** Grants what was asked for, with the words of each kind on record; once or ten times is the same. */
  async confirm(
    token: string,
    wordingOf: (kind: MessageKind, locale: string) => string,
  ): Promise<Confirmation> {
    const found = await this.look(token);
    const request = this.links.requestOf(token);
    const visit = request && (await this.visits.byMessage(request.messageId));
    if (found.kind !== 'open' || !visit) return found;
    await this.database.transaction((tx) =>
      this.consents.record(
        tx,
        found.kinds.map((kind) => ({
          ...kind,
          customerId: visit.message.customerId,
          status: 'granted' as const,
          source: SOURCE,
          wording: wordingOf(kind, found.locale),
        })),
      ),
    );
    return { ...found, kind: 'confirmed' };
  }
}

const stateOf = (kind: MessageKind, states: readonly ConsentState[]): ConsentState | undefined =>
  states.find(({ channel, purpose }) => channel === kind.channel && purpose === kind.purpose);

const isGranted = (kind: MessageKind, states: readonly ConsentState[]): boolean =>
  stateOf(kind, states)?.status === 'granted';

function hasDeclinedSince(
  { askedAt }: ConsentRequest,
  kind: MessageKind,
  states: readonly ConsentState[],
): boolean {
  const said = stateOf(kind, states);
  return said?.status === 'withdrawn' && said.at > askedAt;
}
