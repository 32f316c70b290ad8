import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { kindOfFailure, statusIn } from '../../bounces/bounce-kind.js';
import { headerOf, jsonOf, type MailCall, type MailFact } from './mail-report.js';

/** SendGrid's Event Webhook, signed: ECDSA over the timestamp and the body. */
const eventSchema = z.object({
  event: z.string(),
  'smtp-id': z.string().default(''),
  type: z.string().default(''),
  status: z.string().default(''),
  reason: z.string().default(''),
  response: z.string().default(''),
});
type Event = z.output<typeof eventSchema>;

/** The verification key as the console shows it: base64 of the DER. `null` where it is none. */
export function sendgridKey(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec' ? key : null;
  } catch {
    // Node says by throwing that it is no key.
    return null;
  }
}

/** `null` where the call is not SendGrid's. */
export function sendgridFacts(call: MailCall, key: string): MailFact[] | null {
  const publicKey = sendgridKey(key);
  const signature = Buffer.from(headerOf(call, 'x-twilio-email-event-webhook-signature'), 'base64');
  const timestamp = headerOf(call, 'x-twilio-email-event-webhook-timestamp');
  const signed = Buffer.concat([Buffer.from(timestamp), call.body]);
  if (!publicKey || !verify('sha256', signed, publicKey, signature)) return null;
  const events = jsonOf(call.body.toString('utf8'));
  return (Array.isArray(events) ? events : []).flatMap((each) => {
    const event = eventSchema.safeParse(each);
    return event.success ? factsOf(event.data) : [];
  });
}

function factsOf(event: Event): MailFact[] {
  const names = [event['smtp-id']];
  switch (event.event) {
    case 'delivered':
      return [{ names, kind: 'delivered', detail: event.response }];
    case 'spamreport':
      return [{ names, kind: 'complained', feedback: 'abuse' }];
    case 'bounce':
      return [{ names, kind: 'bounced', bounce: bounceOf(event) }];
    // What was dropped never left: the address is on SendGrid's own list by what it did before.
    case 'dropped':
      return /bounced address|invalid/i.test(event.reason)
        ? [{ names, kind: 'bounced', bounce: { kind: 'hard', status: '', diagnostic: event.reason } }]
        : [];
    default:
      return [];
  }
}

function bounceOf({ type, status, reason }: Event) {
  const precise = status === '' ? statusIn(reason) : status;
  // Blocked: a refusal of us or of the content, not of the address.
  return {
    kind: type === 'blocked' ? 'refused' : kindOfFailure(precise, reason),
    status: precise,
    diagnostic: reason,
  } as const;
}
