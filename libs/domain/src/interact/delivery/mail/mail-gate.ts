import type { Tx } from '../../../database/database.js';
import type { Applicant, Gate, Passage } from '../channel.js';
import type { MailBreaker } from './mail-breaker.js';
import type { MailBreakerStore } from './mail-breaker.store.js';
import type { MailPaceStore } from './mail-pace.store.js';
import { paceKeyOf } from './mail-providers.store.js';
import { type Pace, Pacer } from './pace.js';
import type { RouteDraw, Way } from './route-draw.js';

/** How long the message that tries a provider again may be on its way before somebody else tries. */
const PROBE_MS = 120_000;
/** When a message is looked at again that found every rate used up. */
const NEXT_LOOK_MS = 1_000;

interface Parts {
  tx: Tx;
  now: Date;
  ways: readonly Way[];
  draw: RouteDraw;
  /** By recipient domain, in lower case. */
  perMinute: ReadonlyMap<string, number>;
  paces: MailPaceStore;
  breakers: MailBreakerStore;
  breaker: MailBreaker;
}

/** The ways mail may leave by, open for one claim. */
export class MailGate implements Gate {
  constructor(private readonly parts: Parts) {}

  get capacity(): number {
    return this.parts.draw.capacity;
  }

  async admit(applicants: readonly Applicant[]): Promise<Passage[]> {
    const { tx, ways, paces, now } = this.parts;
    const domains = await this.domains(applicants);
    const passages = applicants.map((applicant) => this.passage(applicant, domains));
    const used = new Map<string, Pace>();
    for (const { id, pacer } of ways) if (pacer) used.set(paceKeyOf(id), pacer.pace);
    for (const [domain, pacer] of domains) used.set(keyOf(domain), pacer.pace);
    await paces.write(tx, used);
    const taken = new Set(passages.flatMap((passage) => ('via' in passage ? [passage.via] : [])));
    for (const { id, probe } of ways)
      if (probe && taken.has(id)) {
        await this.parts.breakers.beginProbe(tx, id, new Date(now.getTime() + PROBE_MS));
        this.parts.breaker.probing(id);
      }
    return passages;
  }

  private passage({ id, address }: Applicant, domains: ReadonlyMap<string, Pacer>): Passage {
    const { draw, now } = this.parts;
    const domain = domains.get(domainOf(address));
    if (domain && domain.free === 0) return { id, until: domain.promise(), reason: 'domain-rate' };
    const drawn = draw.next();
    if (!drawn) return { id, until: new Date(now.getTime() + NEXT_LOOK_MS), reason: 'provider-rate' };
    if ('until' in drawn) return { id, until: drawn.until, reason: 'provider-paused' };
    domain?.spend();
    return { id, via: drawn.way.id };
  }

  /** The rates of the domains these go to, where they have one. */
  private async domains(applicants: readonly Applicant[]): Promise<Map<string, Pacer>> {
    const { tx, now, perMinute, paces } = this.parts;
    const concerned = [...new Set(applicants.map(({ address }) => domainOf(address)))].flatMap((domain) => {
      const rate = perMinute.get(domain);
      return rate === undefined ? [] : [{ domain, rate }];
    });
    const known = await paces.lock(
      tx,
      concerned.map(({ domain }) => keyOf(domain)),
    );
    return new Map(
      concerned.flatMap(({ domain, rate }) => {
        const pace = known.get(keyOf(domain));
        return pace ? [[domain, new Pacer(rate, pace, now.getTime())] as const] : [];
      }),
    );
  }
}

const keyOf = (domain: string): string => `domain:${domain}`;
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
