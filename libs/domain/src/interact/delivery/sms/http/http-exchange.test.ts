import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SmsProviderServer } from '../../../../../../../test/factories/sms-provider-server.js';
import { HttpExchange, type HttpRequest } from './http-exchange.js';
import { outcomeOfStatus, retryAfterMs } from './http-outcome.js';

const LIMIT_MS = 300;
const post = (url: string): HttpRequest => ({ method: 'POST', url, headers: {}, body: '{"to":"+861"}' });

describe('one exchange by HTTP', () => {
  let server: SmsProviderServer;
  const http = new HttpExchange();

  beforeAll(async () => {
    server = await SmsProviderServer.start();
  });
  afterAll(async () => {
    http.onApplicationShutdown();
    await server.stop();
  });

  it('gives the answer, whatever its status', async () => {
    server.behave(() => ({ status: 418, body: '短壶', headers: { 'x-a': 'b' } }));
    const { answer } = (await http.send(post(server.url))) as { answer: { status: number; body: string } };
    expect(answer).toMatchObject({ status: 418, body: '短壶' });
    expect(server.heard).toMatchObject([{ method: 'POST', body: '{"to":"+861"}' }]);
  });

  it('knows that nobody has the request where no connection came about', async () => {
    expect(await http.send(post('http://127.0.0.1:1'), LIMIT_MS)).toMatchObject({ handedOver: false });
    expect(await http.send(post('http://nowhere.invalid'), 5_000)).toMatchObject({ handedOver: false });
  });

  it('knows that nobody has the request where TLS was never agreed on', async () => {
    const mute = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const url = `https://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    expect(await http.send(post(url), LIMIT_MS)).toMatchObject({ handedOver: false });
    mute.close();
  });

  it.each(['close', 'silence'] as const)('does not know it after a %s without an answer', async (manner) => {
    server.behave(() => manner);
    const started = performance.now();
    expect(await http.send(post(server.url), LIMIT_MS)).toMatchObject({ handedOver: true });
    expect(performance.now() - started).toBeLessThan(LIMIT_MS + 500);
    expect(server.heard).toHaveLength(1);
  });

  it('follows no redirect', async () => {
    server.behave(() => ({ status: 302, body: '', headers: { location: '/elsewhere' } }));
    expect(await http.send(post(server.url))).toMatchObject({ answer: { status: 302 } });
    expect(server.heard).toHaveLength(1);
  });

  it('reads no endless answer', async () => {
    server.behave(() => ({ status: 200, body: 'x'.repeat(100_000) }));
    expect(await http.send(post(server.url))).toEqual({
      failure: 'the answer is too long',
      handedOver: true,
    });
  });
});

describe('an answer by status', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const outcome = (status: number, headers = {}) => outcomeOfStatus({ status, headers, body: 'x' }, now);

  it.each([
    [429, 'retry', 'server-said-later'],
    [503, 'retry', 'server-said-later'],
    [401, 'retry', 'server-refused-us'],
    [400, 'rejected', 'message-refused'],
    [422, 'rejected', 'message-refused'],
    [500, 'uncertain', 'server-failed'],
    [504, 'uncertain', 'server-failed'],
    [302, 'uncertain', 'server-failed'],
  ])('%i means %s', (status, kind, reason) => {
    expect(outcome(status)).toMatchObject({ kind, reason, response: `${status} x` });
  });

  it('says how long to wait, in seconds or as a date, an hour at most', () => {
    expect(outcome(429, { 'retry-after': '90' })).toMatchObject({ retryAfterMs: 90_000 });
    expect(retryAfterMs('Sun, 22 Nov 2026 10:02:00 GMT', now)).toBe(120_000);
    expect(retryAfterMs('Sun, 22 Nov 2026 09:00:00 GMT', now)).toBe(0);
    expect(retryAfterMs('999999', now)).toBe(3_600_000);
    expect(retryAfterMs('soon', now)).toBeUndefined();
  });
});
