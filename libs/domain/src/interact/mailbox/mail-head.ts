import { decodeWords } from 'postal-mime';

/** What a list of mails shows, read from the headers alone. */
export interface MailHead {
  subject: string;
  from: string;
  to: string;
  messageId: string | null;
}

const LONGEST = 1_000;
const MOST_HEADER_BYTES = 64 * 1024;

/** Reads the head of a raw mail without parsing its body. */
export function readMailHead(raw: Buffer): MailHead {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.subarray(0, Math.min(end === -1 ? raw.length : end, MOST_HEADER_BYTES)).toString('utf8');
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  const text = (name: string) => printable(decodeWords(fields.get(name) ?? '')).slice(0, LONGEST);
  const messageId = fields.get('message-id');
  return {
    subject: text('subject'),
    from: text('from'),
    to: text('to'),
    messageId: messageId ? printable(messageId).slice(0, LONGEST) : null,
  };
}

/** PostgreSQL's text holds no NUL. */
const printable = (text: string): string => text.replaceAll('\0', '');
