import { type Agent as HttpAgent, type ClientRequest, Agent, request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as httpsRequest } from 'node:https';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** An answer; or why there is none, and whether the other side may have read the request all the same. */
export type Exchange = { answer: HttpAnswer } | { failure: string; handedOver: boolean };

/** Shorter than `SEND_LIMIT_MS`, which is for everything around it too. */
const LIMIT_MS = 30_000;
// Servers hang up on idle connections after five seconds or more; one of ours must not be about to be closed when it is
// used again, or a message would be uncertain for nothing.
const IDLE_MS = 3_000;
const MOST_SOCKETS = 50;
const LONGEST_ANSWER = 65_536;

/**
 * One request, one answer, never sent twice. The request is handed to a connection only once that stands, so that what
 * fails before is known to have reached nobody. No redirect is followed: it would carry credentials elsewhere.
 */
@Injectable()
export class HttpExchange implements OnApplicationShutdown {
  protected plain = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: IDLE_MS });
  protected secure = new SecureAgent({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: IDLE_MS });

  send(asked: HttpRequest, limitMs = LIMIT_MS): Promise<Exchange> {
    return new Promise((resolve) => {
      let handedOver = false;
      const url = new URL(asked.url);
      const request = this.open(url, asked);
      const timer = setTimeout(() => request.destroy(new Error(`no answer within ${limitMs} ms`)), limitMs);
      const end = (exchange: Exchange): void => {
        clearTimeout(timer);
        resolve(exchange);
      };
      const fail = (error: Error): void => end({ failure: error.message, handedOver });
      onceConnected(request, url, () => {
        handedOver = true;
        request.end(asked.body);
      });
      request.on('error', fail);
      request.on('response', (response) => {
        read(response).then((answer) => end({ answer }), fail);
      });
    });
  }

  onApplicationShutdown(): void {
    this.plain.destroy();
    this.secure.destroy();
  }

  private open(url: URL, { method, headers, body }: HttpRequest): ClientRequest {
    const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const all = { 'user-agent': 'Roundtrip', ...headers, ...length };
    return url.protocol === 'https:'
      ? httpsRequest(url, { method, headers: all, agent: this.secure })
      : httpRequest(url, { method, headers: all, agent: this.plain satisfies HttpAgent });
  }
}

/** Nothing is written before `send` is called: Node holds the head back until the request is ended. */
function onceConnected(request: ClientRequest, { protocol }: URL, send: () => void): void {
  request.on('socket', (socket) => {
    if (socket.connecting) socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', send);
    else send();
  });
}

async function read(response: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_ANSWER) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  const { statusCode: status = 0, headers } = response;
  return { status, headers, body: Buffer.concat(chunks).toString('utf8') };
}
