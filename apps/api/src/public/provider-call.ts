import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import type { ProviderCall } from '@roundtrip/domain/interact/delivery/sms/sms-provider.js';
import iconv from 'iconv-lite';
import type { Request } from 'express';

const LONGEST_TEXT = 65_536;
const CHARSET = /charset="?([\w-]+)/i;

/** What a provider called us with; `origin` is where the public reaches us, which a proxy in front may hide. */
export async function providerCall(request: Request, origin: string): Promise<ProviderCall> {
  const { method, originalUrl, query, headers } = request;
  const isRead = request.is(['json', 'urlencoded']);
  const body: unknown = method === 'POST' && !isRead ? await textOf(request) : request.body;
  return { method, url: `${origin}${originalUrl}`, query, headers, body };
}

/** Kannel posts the text of a reply as it came, in UTF-16 where the phone wrote Chinese. */
async function textOf(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_TEXT)
      throw new DomainError('too-large', 'body-too-large', 'A call by a provider has at most 64 kB.');
    chunks.push(chunk);
  }
  const [, charset = 'utf-8'] = CHARSET.exec(request.headers['content-type'] ?? '') ?? [];
  return iconv.decode(Buffer.concat(chunks), iconv.encodingExists(charset) ? charset : 'utf-8');
}
