import { createTransport } from 'nodemailer';
import { secondsOf } from '../measure.js';
import { placeholder, valuesOf, VARIABLES, type Values } from './mails.js';

/** Texts with placeholders. */
export interface Mail {
  subject: string;
  html: string;
  text: string;
}

/** A nodemailer pool that personalises and composes each mail, in this one process. */
export async function bareLoop(
  url: string,
  mail: Mail,
  messages: number,
  connections: number,
  dkim?: { domainName: string; keySelector: string; privateKey: string },
): Promise<{ messagesPerSecond: number; cpuMsPerMessage: number }> {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    dkim,
  } as Parameters<typeof createTransport>[0]);
  let next = 0;
  const inTurn = async (): Promise<void> => {
    while (next < messages) {
      const number = next++;
      const values = valuesOf(number);
      await transport.sendMail({
        from: 'Bench <bench@example.com>',
        to: `c${number}@example.com`,
        subject: filled(mail.subject, values),
        html: filled(mail.html, values),
        text: filled(mail.text, values),
        headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
        list: { unsubscribe: `https://example.com/u/${number}` },
      });
    }
  };
  const before = process.cpuUsage();
  const seconds = await secondsOf(() => Promise.all(Array.from({ length: connections }, inTurn)));
  const { user, system } = process.cpuUsage(before);
  transport.close();
  return {
    messagesPerSecond: messages / seconds,
    cpuMsPerMessage: (user + system) / 1000 / messages,
  };
}

const filled = (text: string, values: Values): string =>
  VARIABLES.reduce((done, name) => done.replaceAll(placeholder(name), values[name]), text);
