import { convert } from 'html-to-text';
import PostalMime, { type Email } from 'postal-mime';
import type { Mail } from './mailbox.schema.js';

export type MailParts = Pick<Mail, 'headers' | 'text' | 'hasHtml' | 'links' | 'attachments' | 'unsubscribe'>;

const MOST_LINKS = 200;

/** A raw mail taken apart for reading. */
export async function mailParts(raw: Uint8Array): Promise<MailParts> {
  const mail = await PostalMime.parse(raw);
  return {
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    text: mail.text ?? (mail.html ? convert(mail.html) : ''),
    hasHtml: mail.html !== undefined,
    links: linksOf(mail),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      type: mimeType,
      size: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
    })),
    unsubscribe: unsubscribeOf(mail),
  };
}

/** The HTML part as it was sent, or `null`. */
export async function htmlPart(raw: Uint8Array): Promise<string | null> {
  return (await PostalMime.parse(raw)).html ?? null;
}

function linksOf({ html, text }: Email): Mail['links'] {
  const links: Mail['links'] = [];
  if (html === undefined) {
    for (const [href] of (text ?? '').matchAll(/https?:\/\/[^\s<>"]+/g)) links.push({ href, text: href });
  } else {
    convert(html, {
      formatters: {
        collect: (element, walk, builder) => {
          const href: unknown = element.attribs?.['href'];
          if (typeof href === 'string' && href !== '') links.push({ href, text: textOf(element) });
          walk(element.children, builder);
        },
      },
      selectors: [{ selector: 'a', format: 'collect' }],
    });
  }
  return links.slice(0, MOST_LINKS);
}

interface DomNode {
  type: string;
  data?: string;
  children?: DomNode[];
  attribs?: Record<string, string>;
}

/** What a reader sees of a link: its text, or its picture's alternative text. */
function textOf(node: DomNode): string {
  const own = node.type === 'text' ? (node.data ?? '') : (node.attribs?.['alt'] ?? '');
  const whole = own + (node.children ?? []).map(textOf).join('');
  return whole.replace(/\s+/g, ' ').trim();
}

function unsubscribeOf({ headers }: Email): Mail['unsubscribe'] {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value ?? '';
  const addresses = [...value('list-unsubscribe').matchAll(/<([^>]+)>/g)].flatMap(
    ([, address]) => address ?? [],
  );
  if (addresses.length === 0) return null;
  return {
    https: addresses.find((address) => /^https?:/i.test(address)) ?? null,
    mailto: addresses.find((address) => /^mailto:/i.test(address)) ?? null,
    oneClick: /^list-unsubscribe=one-click$/i.test(value('list-unsubscribe-post').trim()),
  };
}
