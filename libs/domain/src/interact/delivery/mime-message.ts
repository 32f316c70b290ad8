import type { EmailContent, OutgoingMessage } from './channel.js';
import { headerAddress, headerText } from './mime-header.js';

const CRLF = '\r\n';
// What goes as it is: ASCII without NUL or bare returns, in lines short enough for every server (RFC 5322, 2.1.1).
// eslint-disable-next-line no-control-regex -- ASCII is a range of controls and printables
const BEYOND_ASCII = /[^\x01-\x7f]/;
const LONGEST_LINE = 990;
/** RFC 2045, 6.8. */
const BASE64_LINE = 76;

/**
 * An e-mail as it goes over the wire: headers, the text and the HTML as alternatives; ASCII, unless the address is not.
 * Composed here because composing is what costs when many are sent; a general composer takes several times as long
 * (bench/deliver).
 * @param messageId with its brackets
 */
export function composeMime(message: OutgoingMessage, content: EmailContent, messageId: string): string {
  const boundary = `=_rt_${message.id.toString(36)}`;
  const lines = [
    ...headers(message, content, messageId),
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    part('text/plain', content.text),
    `--${boundary}`,
    part('text/html', content.html),
    `--${boundary}--`,
    '',
  ];
  return lines.join(CRLF);
}

function headers(message: OutgoingMessage, content: EmailContent, messageId: string): string[] {
  const { sender, unsubscribe } = message;
  const listHeaders = unsubscribe
    ? [
        `List-Unsubscribe: <${unsubscribe.https}>,${CRLF} <${unsubscribe.mailto}>`,
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ]
    : [];
  return [
    `From: ${headerAddress(sender.name, sender.email)}`,
    `To: ${headerAddress(message.recipientName ?? '', message.address)}`,
    `Subject: ${headerText(content.subject)}`,
    `Date: ${message.at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId}`,
    ...listHeaders,
    'MIME-Version: 1.0',
  ];
}

/** Plain ASCII goes as it is; everything else in base64, which unlike quoted-printable is made by native code. */
function part(type: string, text: string): string {
  const asItIs = !BEYOND_ASCII.test(text) && !hasLongLine(text);
  const [encoding, body] = asItIs ? ['7bit', withCrlf(text)] : ['base64', base64Lines(text)];
  const head = `Content-Type: ${type}; charset=utf-8${CRLF}Content-Transfer-Encoding: ${encoding}`;
  return `${head}${CRLF}${CRLF}${body}`;
}

// Three patterns in one walk would take ten times as long: these run for every message there is.
const withCrlf = (text: string): string =>
  (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).replaceAll('\n', CRLF);

function hasLongLine(text: string): boolean {
  let begin = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', begin)) {
    if (end - begin > LONGEST_LINE) return true;
    begin = end + 1;
  }
  return text.length - begin > LONGEST_LINE;
}

function base64Lines(text: string): string {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  let lines = encoded.slice(0, BASE64_LINE);
  for (let at = BASE64_LINE; at < encoded.length; at += BASE64_LINE)
    lines += CRLF + encoded.slice(at, at + BASE64_LINE);
  return lines;
}
