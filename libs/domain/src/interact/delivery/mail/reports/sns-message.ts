import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';

/** What Amazon SNS posts: a notification, or the question whether we want any. */
export const snsMessageSchema = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string(),
  TopicArn: z.string(),
  Subject: z.string().optional(),
  Message: z.string(),
  Timestamp: z.string(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: z.string(),
  SigningCertURL: z.string(),
});
export type SnsMessage = z.output<typeof snsMessageSchema>;

/** In the order they are signed; what is not there is not signed. */
const SIGNED = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: [
    'Message',
    'MessageId',
    'SubscribeURL',
    'Timestamp',
    'Token',
    'TopicArn',
    'Type',
  ],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const;

const OF_AMAZON = /^https:\/\/sns\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\//;

/** Whether an address in a message leads to Amazon and nowhere else. */
export const leadsToAmazon = (url: string): boolean => OF_AMAZON.test(url);

export const isCertificateAddress = (url: string): boolean =>
  leadsToAmazon(url) && /\/SimpleNotificationService-[0-9a-zA-Z]+\.pem$/.test(url);

/** @param key of the certificate the message names */
export function isGenuine(message: SnsMessage, key: KeyObject): boolean {
  const signed = SIGNED[message.Type]
    .filter((name) => message[name] !== undefined)
    .map((name) => `${name}\n${message[name]}\n`)
    .join('');
  const hash = message.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256';
  return verify(hash, Buffer.from(signed, 'utf8'), key, Buffer.from(message.Signature, 'base64'));
}
