import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { Settings } from '../../../database/settings.js';
import type { Gate } from '../channel.js';
import { domainRateSettings } from './domain-rates.js';
import { MailBreaker } from './mail-breaker.js';
import { MailBreakerStore, type Pause } from './mail-breaker.store.js';
import { MailGate } from './mail-gate.js';
import { MailPaceStore } from './mail-pace.store.js';
import { paceKeyOf } from './mail-providers.store.js';
import { type MailRoute, MailRoutes } from './mail-routes.js';
import { type Pace, Pacer } from './pace.js';
import { RouteDraw, type Way } from './route-draw.js';

/** When what fell to a provider that is just being tried again is looked at: the answer comes in seconds. */
const PROBED_MS = 5_000;
/** How long a provider whose secrets cannot be opened is passed by, before it is looked at again. */
const UNREADABLE_MS = 60_000;
const unused: Pace = { spentUntil: 0, promisedUntil: 0 };

/** Opens the ways mail may leave by, for one claim: who is paused, who has how much of its rate left. */
@Injectable()
export class MailGates {
  constructor(
    private readonly routes: MailRoutes,
    private readonly breakers: MailBreakerStore,
    private readonly breaker: MailBreaker,
    private readonly paces: MailPaceStore,
    private readonly settings: Settings,
  ) {}

  /** What is read here stays locked until the transaction ends: rates and probes are everybody's. */
  async open(tx: Tx, now: Date): Promise<Gate> {
    const routes = await this.routes.all();
    const limited = routes.flatMap(({ id, perMinute }) => (perMinute === null ? [] : [paceKeyOf(id)]));
    const pauses = await this.breakers.lock(
      tx,
      routes.map(({ id }) => id),
    );
    const paces = await this.paces.lock(tx, limited);
    const ways = routes.map((route) => {
      const pause = pauses.find(({ providerId }) => providerId === route.id);
      this.breaker.learn(route.id, pause && !pause.probing ? pause.pausedUntil : null);
      return wayOf(route, pause, paces.get(paceKeyOf(route.id)), now);
    });
    const { domains } = await this.settings.read(domainRateSettings, tx);
    return new MailGate({
      ...{ tx, now, ways, paces: this.paces, breakers: this.breakers, breaker: this.breaker },
      draw: new RouteDraw(ways, Math.random),
      perMinute: new Map(domains.map(({ domain, perMinute }) => [domain, perMinute])),
    });
  }
}

function wayOf(route: MailRoute, pause: Pause | undefined, pace: Pace | undefined, now: Date): Way {
  const { id, weight, perMinute, fallbackId, kind, target } = route;
  const isUnreadable = kind === 'provider' && target === null;
  const isPaused = pause !== undefined && pause.pausedUntil > now;
  const later = (ms: number): Date => new Date(now.getTime() + ms);
  const paused = isPaused ? (pause.probing ? later(PROBED_MS) : pause.pausedUntil) : null;
  return {
    ...{ id, weight, fallbackId },
    pacer: perMinute === null ? null : new Pacer(perMinute, pace ?? unused, now.getTime()),
    pausedUntil: isUnreadable ? later(UNREADABLE_MS) : paused,
    probe: pause !== undefined && !isPaused,
  };
}
