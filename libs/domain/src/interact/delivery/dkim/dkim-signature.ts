import { createHash, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';

export interface DkimKey {
  /** The domain that vouches, and under which the public key is published. */
  domain: string;
  selector: string;
  privateKey: KeyObject;
}

/** What a forger would change. All of a name's occurrences are signed, and one more, so that none can be added. */
const SIGNED = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
];
const OVERSIGNED = new Set(['From', 'To', 'Subject', 'Date', 'Message-ID']);
const LINE = 70;

// With a callback the work is done by a thread of the pool: an RSA signature takes as long as a whole message does else.
const signed = promisify(sign);

/**
 * The message with a DKIM-Signature in front (RFC 6376, rsa-sha256, relaxed/relaxed).
 * @param mail CRLF line ends
 * @param at the signature's instant
 */
export async function dkimSigned(
  mail: string,
  { domain, selector, privateKey }: DkimKey,
  at: Date,
): Promise<string> {
  const end = mail.indexOf('\r\n\r\n');
  const fields = headerFields(mail.slice(0, end));
  const names = SIGNED.flatMap((name) => {
    const count = fields.get(name.toLowerCase())?.length ?? 0;
    return Array.from({ length: count + (OVERSIGNED.has(name) ? 1 : 0) }, () => name);
  });
  const bodyHash = createHash('sha256')
    .update(relaxedBody(mail.slice(end + 4)), 'utf8')
    .digest('base64');
  const unsigned = [
    `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};`,
    `t=${Math.floor(at.getTime() / 1000)}; h=${names.join(':\r\n ')};`,
    `bh=${bodyHash};`,
    'b=',
  ].join('\r\n ');
  const statement = `${signedFields(fields, names)}${relaxedField('DKIM-Signature', unsigned)}`;
  const signature = await signed('sha256', Buffer.from(statement, 'utf8'), privateKey);
  return `DKIM-Signature: ${unsigned}${folded(signature.toString('base64'))}\r\n${mail}`;
}

/** The values of each header field by lower-case name, in the order they stand. */
function headerFields(head: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const field of head.split(/\r\n(?![ \t])/)) {
    const colon = field.indexOf(':');
    const name = field.slice(0, colon).trim().toLowerCase();
    fields.set(name, [...(fields.get(name) ?? []), field.slice(colon + 1)]);
  }
  return fields;
}

/** The named fields, of a name that stands several times the last first; one that does not stand there counts as none. */
function signedFields(fields: Map<string, string[]>, names: string[]): string {
  const left = new Map([...fields].map(([name, values]) => [name, [...values]]));
  return names
    .map((name) => {
      const value = left.get(name.toLowerCase())?.pop();
      return value === undefined ? '' : `${relaxedField(name, value)}\r\n`;
    })
    .join('');
}

/** RFC 6376, 3.4.2. */
const relaxedField = (name: string, value: string): string =>
  `${name.toLowerCase()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;

/** RFC 6376, 3.4.4. */
export function relaxedBody(body: string): string {
  const text = body.replace(/[ \t]+/g, ' ').replaceAll(' \r\n', '\r\n');
  let end = text.length;
  while (text.startsWith('\r\n', end - 2)) end -= 2;
  return end === 0 ? '' : `${text.slice(0, end)}\r\n`;
}

const folded = (text: string): string => text.replace(new RegExp(`.{${LINE}}(?=.)`, 'g'), '$&\r\n ');
