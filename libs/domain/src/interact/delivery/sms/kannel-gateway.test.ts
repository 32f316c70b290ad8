import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  hasKannel,
  KANNEL_PASSWORD,
  KANNEL_USER,
  KannelGateway,
} from '../../../../../../test/factories/kannel-gateway.js';
import { HttpExchange } from './http/http-exchange.js';
import { kannel } from './providers/kannel.js';
import type { ProviderCall } from './sms-provider.js';

const PATIENCE_MS = 15_000;

const title = hasKannel
  ? 'the real Kannel'
  : 'the real Kannel (not tried: install the Debian packages kannel and kannel-extras)';

describe.skipIf(!hasKannel)(title, () => {
  const calls: ProviderCall[] = [];
  const http = new HttpExchange();
  let hook: Server;
  let gateway: KannelGateway;

  beforeAll(async () => {
    hook = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const query = Object.fromEntries(new URL(url, 'http://hook').searchParams);
        calls.push({ method, url, query, headers, body });
        response.writeHead(200, { 'content-type': 'text/plain' }).end();
      });
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    gateway = await KannelGateway.start(hookUrl());
    gateway.connectOperator(['+8613900000001 10690 text STOP']);
    await until(() => calls.length > 0);
  });
  afterAll(async () => {
    await gateway.stop();
    http.onApplicationShutdown();
    await new Promise<void>((resolve) => hook.close(() => resolve()));
  });

  const hookUrl = () => `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
  const account = (password = KANNEL_PASSWORD) => ({
    settings: {
      kind: 'kannel' as const,
      url: gateway.sendUrl,
      username: KANNEL_USER,
      from: '10690',
      smsc: '',
    },
    secret: password,
  });

  async function until(holds: () => boolean): Promise<void> {
    for (const deadline = performance.now() + PATIENCE_MS; !holds(); await sleep(50))
      if (performance.now() > deadline) throw new Error(`it never came to that: ${gateway.operator}`);
  }

  async function send(text: string, password?: string) {
    const sms = { id: 42, to: '+8613900000001', text, receiptUrl: `${hookUrl()}?message=42`, at: new Date() };
    const request = kannel.request(sms, account(password));
    if ('outcome' in request) throw new Error('Kannel needs no approved template');
    const exchange = await http.send(request);
    if (!('answer' in exchange)) throw new Error(exchange.failure);
    return kannel.outcome(exchange.answer, sms.at);
  }

  it('posts what a phone wrote, as we read it', () => {
    const { replies } = kannel.report(calls[0]!, account()) ?? { replies: [] };
    expect(replies).toMatchObject([{ from: '+8613900000001', text: 'STOP' }]);
  });

  it('takes a message and hands it to the operator', async () => {
    expect(await send('Tea is here')).toMatchObject({ kind: 'accepted' });
    await until(() => /Tea.is.here/.test(gateway.operator));
  });

  it('refuses a wrong password: it is about us, not about the message', async () => {
    expect(await send('Tea', 'wrong')).toMatchObject({ kind: 'retry', reason: 'server-refused-us' });
  });
});
