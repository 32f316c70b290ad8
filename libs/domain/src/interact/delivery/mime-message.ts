import type { EmailContent, OutgoingMessage } from './channel.js';
import { headerAddress, headerText } from './mime-header.js';

const CRLF = '\r\n';
// What goes as it is: ASCII without NUL or bare returns, in lines short enough for every server (RFC 5322, 2.1.1).
// eslint-disable-next-line no-control-regex -- ASCII is a range of controls and printables
const ASCII = /^[\x01-\x7f]*$/;
const LONG_LINE = /[^\n]{990}/;
const LINE = /.{76}/g;

/**
 * The bytes of an e-mail: headers, the text and the HTML as alternatives. Composed here because composing is what
 * costs when many are sent; a general composer takes several times as long (bench/send). `Message-ID` depends on the
 * message alone, so a message sent again is recognised as the same one.
 */
export function composeMime(message: OutgoingMessage, content: EmailContent): Buffer {
  const boundary = `=_rt_${message.id.toString(36)}`;
  const lines = [
    ...headers(message, content),
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    part('text/plain', content.text),
    `--${boundary}`,
    part('text/html', content.html),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join(CRLF), 'utf8');
}

/** `<rt.{id}@{the sender's domain}>`: the same at every attempt. */
export function messageIdOf(id: number, senderEmail: string): string {
  return `<rt.${id}@${senderEmail.slice(senderEmail.lastIndexOf('@') + 1)}>`;
}

function headers(message: OutgoingMessage, content: EmailContent): string[] {
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
    `Message-ID: ${messageIdOf(message.id, sender.email)}`,
    ...listHeaders,
    'MIME-Version: 1.0',
  ];
}

/** Plain ASCII goes as it is; everything else in base64, which unlike quoted-printable is made by native code. */
function part(type: string, text: string): string {
  const asItIs = ASCII.test(text) && !LONG_LINE.test(text);
  const [encoding, body] = asItIs
    ? ['7bit', text.replace(/\r?\n|\r/g, CRLF)]
    : ['base64', Buffer.from(text, 'utf8').toString('base64').replace(LINE, `$&${CRLF}`)];
  const head = `Content-Type: ${type}; charset=utf-8${CRLF}Content-Transfer-Encoding: ${encoding}`;
  return `${head}${CRLF}${CRLF}${body}`;
}
