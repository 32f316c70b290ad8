import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';

const id = z.int().positive();
const instant = z.coerce.date();

export const mailSummarySchema = z
  .object({
    id,
    from: z.string(),
    to: z.string(),
    subject: z.string(),
    /** In bytes. */
    size: z.int(),
    receivedAt: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'MailSummary' });
export type MailSummary = z.infer<typeof mailSummarySchema>;

export const mailPageSchema = pageOf(mailSummarySchema).meta({ id: 'MailPage' });

export const mailQuerySchema = pageQuery.extend({
  /** Part of a recipient's address or of a subject. */
  search: z.string().trim().max(200).optional(),
});
export type MailQuery = z.infer<typeof mailQuerySchema>;

export const mailSchema = mailSummarySchema
  .extend({
    headers: z.array(z.object({ name: z.string(), value: z.string() })),
    text: z.string(),
    hasHtml: z.boolean(),
    links: z.array(z.object({ href: z.string(), text: z.string() })),
    attachments: z.array(z.object({ name: z.string(), type: z.string(), size: z.int() })),
    /** What a mail program would offer as its own unsubscribe button (RFC 2369, RFC 8058). */
    unsubscribe: z
      .object({ https: z.string().nullable(), mailto: z.string().nullable(), oneClick: z.boolean() })
      .nullable(),
  })
  .meta({ id: 'Mail' });
export type Mail = z.infer<typeof mailSchema>;

export const phoneMessageSchema = z
  .object({
    id,
    phone: z.string(),
    /** `received` came from us to the phone; `reply` was written on it. */
    direction: z.enum(['received', 'reply']),
    text: z.string(),
    segments: z.int(),
    at: instant,
  })
  .meta({ id: 'PhoneMessage' });
export type PhoneMessage = z.infer<typeof phoneMessageSchema>;

export const phonePageSchema = pageOf(phoneMessageSchema).meta({ id: 'PhonePage' });

export const phoneQuerySchema = pageQuery.extend({ search: z.string().trim().max(50).optional() });
export type PhoneQuery = z.infer<typeof phoneQuerySchema>;

export const phoneReplySchema = z.strictObject({ text: z.string().trim().min(1).max(1000) });
export type PhoneReply = z.infer<typeof phoneReplySchema>;

export const phoneReplyResultSchema = z
  .object({ optedOut: z.boolean(), confirmed: z.boolean() })
  .meta({ id: 'PhoneReplyResult' });
export type PhoneReplyResult = z.infer<typeof phoneReplyResultSchema>;
