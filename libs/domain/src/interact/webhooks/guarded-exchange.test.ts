import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { testConfig } from '../../../../../test/setup/test-config.js';
import { GuardedExchange, REFUSED, type Resolve } from './guarded-exchange.js';

let server: Server;
let port: number;
let calls: string[];
let exchange: GuardedExchange;

beforeAll(async () => {
  server = createServer((request, response) => {
    calls.push(request.url ?? '');
    if (request.url === '/silent') return;
    if (request.url === '/away') response.writeHead(307, { location: `http://127.0.0.1:${port}/secret` });
    if (request.url === '/last') response.setHeader('connection', 'close');
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  calls = [];
  exchange?.onApplicationShutdown();
  exchange = guard();
});
afterAll(async () => {
  exchange.onApplicationShutdown();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const guard = (allowed = '') =>
  new GuardedExchange(testConfig('postgres://x/x', { WEBHOOK_ALLOWED_NETWORKS: allowed }));
const post = (host: string, path = '/') =>
  exchange.send({ method: 'POST', url: `http://${host}:${port}${path}`, headers: {}, body: '{}' }, 2_000);
const resolvesTo =
  (...answers: string[][]): Resolve =>
  (_, __, done) =>
    setImmediate(() => {
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
      done(
        null,
        answer.map((address) => ({ address, family: 4 })),
      );
    });

it.each([
  '127.0.0.1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '2130706433',
  '0x7f.1',
  '0',
  'localhost',
  '169.254.169.254',
])('nothing is sent to %s', async (host) => {
  expect(await post(host)).toEqual({ failure: REFUSED, handedOver: false });
  expect(calls).toEqual([]);
});

it('a name that leads to this machine is refused when it is dialled', async () => {
  exchange.guardWith(resolvesTo(['127.0.0.1']));
  expect(await post('harmless.example')).toEqual({ failure: REFUSED, handedOver: false });
  expect(calls).toEqual([]);
});

it('a name that leads elsewhere the second time it is asked is refused then', async () => {
  exchange = guard('127.0.0.1');
  exchange.guardWith(resolvesTo(['127.0.0.1'], ['10.0.0.1']));
  expect(await post('rebinding.example', '/last')).toMatchObject({ answer: { status: 200 } });
  expect(await post('rebinding.example')).toEqual({ failure: REFUSED, handedOver: false });
});

it('of several addresses only those that are allowed are dialled', async () => {
  exchange = guard('127.0.0.1');
  exchange.guardWith(resolvesTo(['10.0.0.1', '127.0.0.1']));
  expect(await post('both.example')).toMatchObject({ answer: { status: 200 } });
});

it('a redirect is not followed, wherever it leads', async () => {
  exchange = guard('127.0.0.1');
  expect(await post('127.0.0.1', '/away')).toMatchObject({ answer: { status: 307 } });
  expect(calls).toEqual(['/away']);
});

it('an answer that does not come is not waited for', async () => {
  exchange = guard('127.0.0.1');
  const request = {
    method: 'POST' as const,
    url: `http://127.0.0.1:${port}/silent`,
    headers: {},
    body: '{}',
  };
  expect(await exchange.send(request, 100)).toEqual({ failure: 'no answer within 100 ms', handedOver: true });
});
