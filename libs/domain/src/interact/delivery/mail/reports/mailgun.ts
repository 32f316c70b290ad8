import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { kindOfFailure } from '../../bounces/bounce-kind.js';
import { jsonOf, type MailCall, type MailFact } from './mail-report.js';

/** Mailgun's webhooks: an HMAC over a timestamp and a token, which says who calls and covers nothing of what is told. */
const callSchema = z.object({
  signature: z.object({ timestamp: z.string(), token: z.string(), signature: z.string() }),
  'event-data': z.object({
    event: z.string(),
    severity: z.string().default(''),
    message: z.object({ headers: z.object({ 'message-id': z.string() }) }),
    envelope: z.object({ sender: z.string().default('') }).default({ sender: '' }),
    'delivery-status': z
      .object({
        code: z.coerce.string().default(''),
        'enhanced-code': z.string().nullish(),
        message: z.string().nullish(),
        description: z.string().nullish(),
      })
      .default({ code: '' }),
  }),
});
type Event = z.output<typeof callSchema>['event-data'];

/** Mailgun tries again for eight hours; a call older than a day has been kept by somebody. */
const LONGEST_AGE_S = 86_400;

/** `null` where the call is not Mailgun's. */
export function mailgunFacts({ body }: MailCall, key: string, now: Date): MailFact[] | null {
  const call = callSchema.safeParse(jsonOf(body.toString('utf8')));
  if (!call.success) return null;
  const { timestamp, token, signature } = call.data.signature;
  const expected = createHmac('sha256', key)
    .update(timestamp + token)
    .digest();
  const given = Buffer.from(signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > LONGEST_AGE_S) return null;
  return factsOf(call.data['event-data']);
}

function factsOf({ event, severity, message, envelope, ...rest }: Event): MailFact[] {
  const status = rest['delivery-status'];
  const names = [envelope.sender, message.headers['message-id']];
  const words = status.message ?? status.description ?? '';
  if (event === 'delivered') return [{ names, kind: 'delivered', detail: words }];
  if (event === 'complained') return [{ names, kind: 'complained', feedback: 'abuse' }];
  // What failed for now Mailgun itself tries again.
  if (event !== 'failed' || severity !== 'permanent') return [];
  const code = status['enhanced-code'] ?? (/^[45]/.test(status.code) ? `${status.code[0]}.0.0` : '');
  const kind = kindOfFailure(code, `${status.code} ${words}`);
  return [{ names, kind: 'bounced', bounce: { kind, status: code, diagnostic: words } }];
}
