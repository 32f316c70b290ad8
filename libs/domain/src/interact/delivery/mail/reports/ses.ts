import { z } from 'zod';
import { kindOfFailure, preciseStatus } from '../../bounces/bounce-kind.js';
import type { BounceFact } from '../../bounces/bounces.service.js';
import { jsonOf, type MailFact } from './mail-report.js';

/** What Amazon SES tells by an event or a notification; the two name their kind differently. */
const eventSchema = z.object({
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  mail: z.object({
    source: z.string().default(''),
    commonHeaders: z.object({ messageId: z.string().default('') }).default({ messageId: '' }),
    headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  }),
  bounce: z
    .object({
      bounceType: z.string(),
      bounceSubType: z.string().default(''),
      bouncedRecipients: z
        .array(z.object({ status: z.string().default(''), diagnosticCode: z.string().default('') }))
        .default([]),
    })
    .optional(),
  complaint: z.object({ complaintFeedbackType: z.string().nullish() }).optional(),
  delivery: z.object({ smtpResponse: z.string().default('') }).optional(),
});
type Event = z.output<typeof eventSchema>;

/** @param message of a genuine notification */
export function sesFacts(message: string): MailFact[] {
  const event = eventSchema.safeParse(jsonOf(message));
  if (!event.success) return [];
  const { mail, bounce, complaint, delivery, eventType, notificationType } = event.data;
  const own = mail.headers.filter(({ name }) => /^message-id$/i.test(name)).map(({ value }) => value);
  const names = [mail.source, ...own, mail.commonHeaders.messageId];
  switch (eventType ?? notificationType) {
    case 'Bounce':
      return bounce ? [{ names, kind: 'bounced', bounce: factOf(bounce) }] : [];
    case 'Complaint':
      return [{ names, kind: 'complained', feedback: complaint?.complaintFeedbackType ?? 'abuse' }];
    case 'Delivery':
      return [{ names, kind: 'delivered', detail: delivery?.smtpResponse ?? '' }];
    default:
      return [];
  }
}

/** Transient ones of these kinds say something of the mail. */
const ABOUT_THE_MAIL = /^(?:MessageTooLarge|ContentRejected|AttachmentRejected)$/;

function factOf({
  bounceType,
  bounceSubType,
  bouncedRecipients: [first],
}: NonNullable<Event['bounce']>): BounceFact {
  const { status = '', diagnosticCode: diagnostic = '' } = first ?? {};
  const precise = preciseStatus(status, diagnostic);
  const passing = ABOUT_THE_MAIL.test(bounceSubType) ? 'refused' : 'soft';
  const kind = bounceType === 'Permanent' ? kindOfFailure(precise, diagnostic) : passing;
  return { kind, status: precise, diagnostic };
}
