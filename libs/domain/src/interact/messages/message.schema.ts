import { z } from 'zod';
import { pageOf, pageQuery } from '../../kernel/page.js';
import { messageStates } from './message-states.js';

export const channelSchema = z.enum(['email', 'sms']);
export type ChannelName = z.infer<typeof channelSchema>;

export const purposeSchema = z.enum(['promotion', 'care', 'transactional']);
export type Purpose = z.infer<typeof purposeSchema>;

const id = z.int().positive();
const instant = z.coerce.date();

export const messageSchema = z
  .object({
    id,
    customerId: id,
    customerName: z.string().nullable(),
    campaignId: id,
    campaignName: z.string(),
    channel: channelSchema,
    purpose: purposeSchema,
    address: z.string(),
    state: z.enum(messageStates),
    /** Why it is not accepted: a stable code such as `address-refused`; also why a pending one waits. */
    reason: z.string().nullable(),
    attempts: z.int(),
    notBefore: instant,
    createdAt: instant,
    settledAt: instant.nullable(),
    /** By humans. */
    opened: z.boolean(),
    clicked: z.boolean(),
    answered: z.boolean(),
    unsubscribed: z.boolean(),
  })
  .meta({ id: 'Message' });
export type MessageView = z.infer<typeof messageSchema>;

export const messagePageSchema = pageOf(messageSchema).meta({ id: 'MessagePage' });

export const messagesQuerySchema = pageQuery.extend({
  state: z.enum(messageStates).optional(),
  channel: channelSchema.optional(),
  campaignId: z.coerce.number().int().positive().optional(),
  customerId: z.coerce.number().int().positive().optional(),
  /** Of those written in the last so many days. */
  days: z.coerce.number().int().min(1).max(366).optional(),
});
export type MessagesQuery = z.infer<typeof messagesQuerySchema>;

export const reactionSchema = z
  .object({
    id,
    kind: z.enum([
      'opened',
      'clicked',
      'unsubscribed',
      'answered',
      'delivered',
      'undelivered',
      'bounced',
      'complained',
    ]),
    verdict: z.enum(['human', 'machine']),
    link: z.int().nullable(),
    /** Facts of the hit: `why` of a verdict, `target` of a click, `score` of an answer. */
    detail: z.record(z.string(), z.unknown()),
    at: instant,
  })
  .meta({ id: 'Reaction' });
export type ReactionView = z.infer<typeof reactionSchema>;

/** The message once more, from its template version and its facts; or why that cannot be done. */
export const renderedContentSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('email'),
      locale: z.string(),
      subject: z.string(),
      preheader: z.string(),
      text: z.string(),
    }),
    z.object({ kind: z.literal('sms'), locale: z.string(), text: z.string(), segments: z.int() }),
    z.object({ kind: z.literal('unrenderable'), code: z.string(), message: z.string() }),
  ])
  .meta({ id: 'RenderedContent' });
export type RenderedContent = z.infer<typeof renderedContentSchema>;

export const messageDetailSchema = messageSchema
  .extend({
    enrolmentId: id,
    templateVersionId: id,
    locale: z.string(),
    facts: z.record(z.string(), z.unknown()),
    smtpMessageId: z.string().nullable(),
    response: z.string().nullable(),
    decidedAt: instant,
    content: renderedContentSchema,
    reactions: z.array(reactionSchema),
  })
  .meta({ id: 'MessageDetail' });
export type MessageDetail = z.infer<typeof messageDetailSchema>;
