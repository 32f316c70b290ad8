import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { EmailContent, OutgoingMessage } from './channel.js';
import { isSendable } from './mime-header.js';
import { composeMime } from './mime-message.js';

const message = (of: Partial<OutgoingMessage> = {}, content: Partial<EmailContent> = {}) => {
  const email: EmailContent = {
    kind: 'email',
    subject: 'Hello',
    html: '<p>Hi</p>',
    text: 'Hi\n',
    ...content,
  };
  const outgoing: OutgoingMessage = {
    id: 42,
    channel: 'email',
    purpose: 'promotion',
    address: 'emma@customer.example',
    recipientName: 'Emma Clarke',
    locale: 'en',
    content: email,
    sender: { name: 'Hillside Tea', email: 'hello@shop.example' },
    unsubscribe: {
      https: 'https://rt.example/u/TOKEN',
      mailto: 'mailto:hello@shop.example?subject=unsubscribe%20TOKEN',
    },
    at: new Date('2026-11-22T08:05:09Z'),
    ...of,
  };
  return composeMime(outgoing, email, '<rt.42@shop.example>');
};
const headersOf = (raw: string) => {
  const [head = ''] = raw.split('\r\n\r\n');
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
};
const header = (raw: string, name: string) =>
  headersOf(raw)
    .filter((line) => line.startsWith(`${name}: `))
    .map((line) => line.slice(name.length + 2));

describe('the bytes of an e-mail', () => {
  it('carry sender, recipient, date and Message-ID', () => {
    const raw = message();
    expect(header(raw, 'From')).toEqual(['Hillside Tea <hello@shop.example>']);
    expect(header(raw, 'To')).toEqual(['Emma Clarke <emma@customer.example>']);
    expect(header(raw, 'Date')).toEqual(['Sun, 22 Nov 2026 08:05:09 +0000']);
    expect(header(raw, 'Message-ID')).toEqual(['<rt.42@shop.example>']);
  });

  it('offer to unsubscribe by one click and by mail, unless there is nothing to unsubscribe from', () => {
    const raw = message();
    expect(header(raw, 'List-Unsubscribe')).toEqual([
      '<https://rt.example/u/TOKEN>, <mailto:hello@shop.example?subject=unsubscribe%20TOKEN>',
    ]);
    expect(header(raw, 'List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
    const receipt = message({ purpose: 'transactional', unsubscribe: null });
    expect(headersOf(receipt).filter((line) => /^list-/i.test(line))).toEqual([]);
  });

  it.each([
    ['ASCII', 'Hello', '<p>Plain</p>\n', 'Plain\n'],
    [
      'Chinese',
      '尊敬的王女士：谢谢您一直以来对我们的支持与信任，这是送给您的一份小小的心意',
      '<p>您好</p>',
      '您好\n',
    ],
    ['long lines', 'x'.repeat(300), `<p>${'a'.repeat(5000)}</p>`, 'a'.repeat(2000)],
    ['lines that begin with dots', '...', '<p>\n.\n..</p>\n', '.\n..\n'],
    ['an emoji at every seam', '🎉'.repeat(60), '<p>🎉</p>', '🎉'],
    ['what looks like an encoded word', '=?utf-8?B?YQ==?=', '<p>=?</p>', '=?'],
  ])('are read back as they were written: %s', async (_, subject, html, text) => {
    const mail = await PostalMime.parse(message({}, { subject, html, text }));
    expect([mail.subject, mail.html?.trim(), mail.text?.trim()]).toEqual([subject, html.trim(), text.trim()]);
  });

  it('are read back as they were written, whatever it was', async () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '=',
      '.',
      '\n',
      '\n.',
      '王',
      '🎉',
      '\t',
      '--',
      'x'.repeat(500),
      '=?',
    );
    const text = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (html, plain) => {
        const mail = await PostalMime.parse(message({}, { html, text: plain }));
        const read = (part: string | undefined) => (part ?? '').trimEnd();
        expect([read(mail.html), read(mail.text)]).toEqual([read(html), read(plain)]);
      }),
    );
  });

  it('have no line longer than 998 bytes', () => {
    const raw = message(
      { recipientName: '王'.repeat(200) },
      { subject: '长'.repeat(400), html: 'b'.repeat(9000) },
    );
    const longest = Math.max(...raw.split('\r\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(998);
  });

  it('get no header from what people write', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('\r', '\n', '\0', ':', ' ', 'B', 'cc', '"', '\\', '<', '\u2028', '王', '\ud800'),
    });
    const names = headersOf(message()).map((line) => line.split(':')[0]);
    fc.assert(
      fc.property(nasty, nasty, nasty, (subject, name, sender) => {
        const raw = message(
          { recipientName: `Emma${name}`, sender: { name: `Tea${sender}`, email: 'hello@shop.example' } },
          { subject: `Hi${subject}` },
        );
        expect(headersOf(raw).map((line) => line.split(':')[0])).toEqual(names);
      }),
    );
  });
});

describe('an address', () => {
  it.each(['a@b.example', "o'neil+tea@sub.shop.example", '用户@例子.中国', 'a@xn--fsqu00a.xn--0zwm56d'])(
    'can be %s',
    (address) => {
      expect(isSendable(address)).toBe(true);
    },
  );

  it.each([
    '',
    'a',
    'a@b',
    'a b@c.example',
    'a@b.example\r\nBcc: x@y.example',
    '<a@b.example>',
    'a@b.example,c@d.example',
    'a@@b.example',
    'a@-b.example',
    'a@b..example',
    'a\u202eb@c.example',
    '\u200ba@b.example',
    `${'x'.repeat(65)}@b.example`,
  ])('cannot be %j', (address) => {
    expect(isSendable(address)).toBe(false);
  });
});
