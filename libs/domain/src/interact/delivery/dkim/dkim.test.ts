import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { afterAll, describe, expect, it } from 'vitest';
import { testConfig } from '../../../../../../test/setup/test-config.js';
import { Dkim } from './dkim.js';
import { relaxedBody } from './dkim-signature.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const folder = mkdtempSync(join(tmpdir(), 'dkim-'));
const file = join(folder, 'key.pem');
writeFileSync(file, pem);
const config = (more: Record<string, unknown>) => testConfig('postgres://nowhere/nothing', more);
const dkim = new Dkim(config({ DKIM_KEY_FILE: file, DKIM_SELECTOR: 'rt1' }));
const AT = new Date('2026-11-22T08:05:09Z');

const MAIL = [
  'From: Hillside  Tea <hello@shop.example>',
  'To: Emma <emma@customer.example>',
  'Subject: Tea\r\n for you',
  'Date: Sun, 22 Nov 2026 08:05:09 +0000',
  'Message-ID: <rt.1@shop.example>',
  'List-Unsubscribe: <https://rt.example/u/T>,\r\n <mailto:hello@shop.example>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello  Emma \t',
  '',
  '.',
  '',
  '',
].join('\r\n');

/** As a receiver does it, step by step of RFC 6376, 6.1; header fields stand once here. */
function verify(mail: string): { tags: Map<string, string>; isGenuine: boolean } {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const fields = head.split(/\r\n(?=\S)/).map((field) => /^([^:]+):([\s\S]*)$/.exec(field)!.slice(1));
  const canonical = ([name = '', value = '']: string[]) =>
    `${name.trim().toLowerCase()}:${value.replaceAll('\r\n', '').replace(/\s+/g, ' ').trim()}`;
  const signature = fields.find(([name]) => name === 'DKIM-Signature')!;
  const tags = new Map(
    signature[1]!.split(';').map((tag) => {
      const at = tag.indexOf('=');
      return [tag.slice(0, at).trim(), tag.slice(at + 1).replace(/\s/g, '')] as const;
    }),
  );
  const seen = new Set<string>();
  const parts = tags
    .get('h')!
    .split(':')
    .flatMap((name) => {
      if (seen.has(name)) return [];
      seen.add(name);
      return fields.filter(([each]) => each!.toLowerCase() === name.toLowerCase()).map(canonical);
    });
  const unsigned = [signature[0]!, signature[1]!.replace(/(\sb=)[\s\S]*$/, '$1')];
  const statement = [...parts, canonical(unsigned)].join('\r\n');
  const bodyHash = createHash('sha256')
    .update(relaxedBody(rest.join('\r\n\r\n')))
    .digest('base64');
  const fits = createVerify('sha256').update(statement).verify(publicKey, tags.get('b')!, 'base64');
  return { tags, isGenuine: fits && tags.get('bh') === bodyHash };
}

describe('a signed mail', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is found genuine by a receiver, and a changed one is not', async () => {
    const mail = await dkim.signed(MAIL, 'hello@shop.example', AT);
    const { tags, isGenuine } = verify(mail);
    expect(isGenuine).toBe(true);
    expect([tags.get('d'), tags.get('s')]).toEqual(['shop.example', 'rt1']);
    expect(verify(mail.replace('Subject: Tea', 'Subject: Gold')).isGenuine).toBe(false);
    expect(verify(mail.replace('Hello', 'Hullo')).isGenuine).toBe(false);
  });

  it('has the links to unsubscribe inside the signature', async () => {
    const mail = await dkim.signed(MAIL, 'hello@shop.example', AT);
    const names = verify(mail).tags.get('h')!.split(':');
    expect(names).toContain('List-Unsubscribe');
    expect(names).toContain('List-Unsubscribe-Post');
    expect(verify(mail.replace('/u/T', '/u/X')).isGenuine).toBe(false);
  });

  it('has the body hash that others find', async () => {
    const line = fc.array(fc.constantFrom('a', ' ', '\t', '  ', '.', '='), { maxLength: 8 });
    const bodies = fc.array(
      line.map((all) => all.join('')),
      { maxLength: 8 },
    );
    const others = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    await fc.assert(
      fc.asyncProperty(bodies, async (lines) => {
        const raw = `From: a@shop.example\r\nSubject: x\r\n\r\nbegin\r\n${lines.join('\r\n')}\r\n`;
        const { message } = await others.sendMail({
          raw,
          envelope: { from: 'a@shop.example', to: 'b@shop.example' },
          dkim: { domainName: 'shop.example', keySelector: 'rt1', privateKey: pem },
        });
        const theirs = /bh=([^;]+);/.exec(String(message))?.[1]?.replace(/\s/g, '');
        const ours = verify(await dkim.signed(raw, 'a@shop.example', AT)).tags.get('bh');
        expect(ours).toBe(theirs);
      }),
      { numRuns: 30 },
    );
  });

  it('has no line too long for a server', async () => {
    const mail = await dkim.signed(MAIL, 'hello@shop.example', AT);
    const lengths = mail.split('\r\n').map((line) => line.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
  });

  it('is the mail itself where no key is configured', async () => {
    expect(await new Dkim(config({})).signed(MAIL, 'hello@shop.example', AT)).toBe(MAIL);
  });

  it('comes from another domain where that one vouches', async () => {
    const other = new Dkim(config({ DKIM_KEY_FILE: file, DKIM_DOMAIN: 'mail.example' }));
    expect(verify(await other.signed(MAIL, 'hello@shop.example', AT)).tags.get('d')).toBe('mail.example');
  });

  it('keeps a process from starting with a key that is none, without showing it', () => {
    writeFileSync(join(folder, 'none.pem'), 'very secret');
    for (const name of ['none.pem', 'absent.pem'])
      expect(() => new Dkim(config({ DKIM_KEY_FILE: join(folder, name) }))).toThrow(
        /^DKIM_KEY_FILE: (?!.*very secret)/,
      );
  });
});
