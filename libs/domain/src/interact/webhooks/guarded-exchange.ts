import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { Agent, type AgentOptions } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { type BlockList, isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { type Exchange, HttpExchange, type HttpRequest } from '../delivery/sms/http/http-exchange.js';
import { isAllowed, networks } from './public-address.js';

export const REFUSED = 'the address is in a private network';

/** Asks for all addresses of a name. Tests put their own in its place. */
export type Resolve = (
  hostname: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * HTTP with addresses a marketer writes. What a name resolves to is looked at in the very answer the connection is made
 * by, so a name that leads elsewhere a moment later leads nowhere; redirects are not followed.
 */
@Injectable()
export class GuardedExchange extends HttpExchange {
  private readonly allowed: BlockList;

  constructor(config: Config) {
    super();
    this.allowed = networks(config.env.WEBHOOK_ALLOWED_NETWORKS);
    this.guardWith(systemLookup);
  }

  /** Names are resolved by this from now on. */
  guardWith(resolve: Resolve): void {
    this.onApplicationShutdown();
    const options: AgentOptions & { lookup: LookupFunction } = {
      ...{ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: IDLE_MS },
      lookup: guarded(resolve, this.allowed),
    };
    this.plain = new Agent(options);
    this.secure = new SecureAgent(options);
  }

  override async send(asked: HttpRequest, limitMs?: number): Promise<Exchange> {
    // No lookup is made for an address.
    return this.refuses(asked.url) ? { failure: REFUSED, handedOver: false } : super.send(asked, limitMs);
  }

  /** Whether the address alone shows that nothing is sent there; of a name that is known when it is dialled. */
  refuses(url: string): boolean {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0) return !isAllowed(host, this.allowed);
    return LOCAL_NAME.test(host) && !isAllowed('127.0.0.1', this.allowed);
  }
}

/** Names of this machine itself, which no name server needs to be asked about. */
const LOCAL_NAME = /(^|\.)localhost\.?$/;
const MOST_SOCKETS = 50;
const IDLE_MS = 3_000;

const guarded =
  (resolve: Resolve, allowed: BlockList): LookupFunction =>
  (hostname, { all }, done) =>
    resolve(hostname, { all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const open = addresses.filter(({ address }) => isAllowed(address, allowed));
      const [first] = open;
      if (!first) return done(new Error(REFUSED), []);
      if (all) return done(null, open);
      return done(null, first.address, first.family);
    });
