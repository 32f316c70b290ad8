import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MessageLinks } from '@roundtrip/domain/interact/messages/message-links.js';
import { ConsentRequestLinks } from '@roundtrip/domain/interact/preferences/consent-request-links.js';
import { kindsNamed } from '@roundtrip/domain/interact/preferences/message-kind.js';
import { furnishedWorld } from '../factories/furnished-world.js';
import type { LoopWorld } from '../factories/loop-world.js';
import { type StateHash, stateHash, without } from '../setup/state-hash.js';
import { allRoutes, fill } from './routes.js';

const gets = allRoutes().filter(({ method }) => method === 'GET');
/**
 * Following a link and loading a picture are counted, and whoever did so is looked at again. A gateway that can only GET
 * reports so that a message arrived.
 */
const COUNTED = ['/c/:token', '/o/:token', '/hooks/sms/:token'];
const COUNT = ['reaction', 'touched_customer'];

describe('a GET', () => {
  let world: LoopWorld;
  /** After whatever was asked for before. */
  let state: StateHash;
  /** Of what does not simply have the id 1. */
  const addresses = new Map<string, string>();

  beforeAll(async () => {
    ({ world } = await furnishedWorld());
    const { id: preview } = await world.post('/api/templates/preview', { templateId: 1 });
    addresses.set('/api/templates/previews/:id', `/api/templates/previews/${preview}`);
    const links = world.api.app.get(MessageLinks);
    const survey = await world.database.row<{ id: number }>(
      'select id from message where survey_id is not null',
    );
    addresses.set('/c/:token', links.clickUrl(1, 1));
    for (const purpose of ['open', 'view', 'unsubscribe', 'preferences'] as const)
      addresses.set(`/${purpose.charAt(0)}/:token`, links.url(purpose, 1));
    const request = { messageId: 1, kinds: kindsNamed(['email.promotion']), askedAt: world.api.clock.now() };
    addresses.set('/y/:token', world.api.app.get(ConsentRequestLinks).url(request));
    addresses.set('/s/:token', `${links.url('survey', survey?.id ?? 0)}?rating=4`);
    const gateway = { kind: 'kannel', url: 'http://127.0.0.1:1/sendsms', username: 'rt', from: '10690' };
    const account = { provider: gateway, secret: 'rt', pricePerSegmentMinor: 0 };
    const { callbackUrl } = await world.put('/api/sms-account', account);
    addresses.set('/hooks/sms/:token', `${callbackUrl}?message=1&status=1`);
    addresses.set('/api/events/properties', '/api/events/properties?name=Cart%20Viewed');
    addresses.set('/api/merges/preview', '/api/merges/preview?survivorId=1&loserId=2');
    addresses.set('/api/data-quality/customers', '/api/data-quality/customers?issue=stale');
    const runs = await world.database.rows<{ measure: string; id: number; last: number }>(
      'select measure, min(id)::int as id, max(id)::int as last from measure_run group by measure',
    );
    for (const { measure, id, last } of runs) {
      addresses.set(`/api/${measure}/runs/:id`, `/api/${measure}/runs/${id}`);
      addresses.set(`/api/${measure}/movement`, `/api/${measure}/movement?from=${id}&to=${last}`);
    }
    state = await stateHash(world.database);
  });
  afterAll(() => world.stop());

  it.each(gets.map(({ pattern }) => pattern))('of %s changes nothing', async (pattern) => {
    const address = new URL(addresses.get(pattern) ?? fill(pattern, '1'), world.api.url);
    const { status } = await world.owner.get(address.pathname + address.search);
    expect(status).toBe(pattern === '/c/:token' ? 302 : 200);
    const [before, after] = [state, (state = await stateHash(world.database))];
    const except = COUNTED.includes(pattern) ? COUNT : [];
    expect(without(after, except)).toEqual(without(before, except));
  });
});
