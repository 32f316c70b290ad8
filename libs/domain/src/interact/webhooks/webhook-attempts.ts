import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type CallOutcome, outcomeOf } from './call-outcome.js';
import { GuardedExchange } from './guarded-exchange.js';
import { signedRequest } from './signed-call.js';
import type { ClaimedCall } from './webhook-calls.store.js';
import { WebhookHostsService } from './webhook-hosts.service.js';

/** What a host has to answer within. */
const LIMIT_MS = 10_000;

/** Makes a call once. */
@Injectable()
export class WebhookAttempts {
  constructor(
    private readonly hosts: WebhookHostsService,
    private readonly exchange: GuardedExchange,
    private readonly clock: Clock,
  ) {}

  async make(call: ClaimedCall, limitMs = LIMIT_MS): Promise<CallOutcome> {
    if (!call.stands) return MOVED_ON;
    const { origin, url, body, sealedSecret } = call;
    const secret = this.hosts.open(origin, sealedSecret);
    if (secret === null) return UNREADABLE;
    const request = signedRequest({ url, key: keyOf(call), body, secret, at: this.clock.now() });
    return outcomeOf(await this.exchange.send(request, limitMs));
  }
}

/** The same for every attempt, and another for every coming of a customer to the step. */
const keyOf = ({ enrolmentId, step, visit }: ClaimedCall): string =>
  `roundtrip-${enrolmentId}-${step}-${visit}`;

const MOVED_ON: CallOutcome = { kind: 'failed', status: null, error: 'moved-on' };
/** An owner may give it again in the meantime. */
const UNREADABLE: CallOutcome = { kind: 'again', status: null, error: 'secret-unreadable', restMs: 60_000 };
