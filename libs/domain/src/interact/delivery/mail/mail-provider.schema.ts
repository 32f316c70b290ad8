import { z } from 'zod';

const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|[0-9a-f:]*:[0-9a-f:.]+)$/i;
const DOMAIN = /^(?=.{3,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const perMinute = z.int().min(1).max(1_000_000);
const domain = z.string().trim().toLowerCase().regex(DOMAIN);

/** Encrypted from the first byte, by STARTTLS and not otherwise, or not at all. */
export const mailSecuritySchema = z.enum(['tls', 'starttls', 'none']);

/** By whose way of telling a provider reports what became of its messages. */
export const mailReportKindSchema = z.enum(['ses', 'sendgrid', 'mailgun']);
export type MailReportKind = z.output<typeof mailReportKindSchema>;

/** Under which name and domain its mail is signed; the key goes in apart and never comes out. */
const signedAsSchema = z.strictObject({
  domain,
  selector: z
    .string()
    .trim()
    .regex(/^[\w.-]{1,63}$/),
});

const provider = {
  name: z.string().trim().min(1).max(60),
  host: z.string().trim().max(253).regex(HOST),
  port: z.int().min(1).max(65_535),
  security: mailSecuritySchema,
  /** Empty: it asks for no login. */
  username: z.string().trim().max(255),
  /** Its share of the mail, beside the others' weights; 0: only where it is named as a fallback. */
  weight: z.int().min(0).max(1000),
  perMinute: perMinute.nullable(),
  /** Who takes over while it is paused; nobody: its messages wait. */
  fallbackId: z.int().positive().nullable(),
  dkim: signedAsSchema.nullable(),
  reportsBy: mailReportKindSchema.nullable(),
};

export const saveMailProviderSchema = z
  .strictObject({
    ...provider,
    /** Absent: the one there is stays. */
    password: z.string().min(1).max(500).optional(),
    /** An RSA key in PEM; absent: the one there is stays. */
    dkimKey: z.string().min(1).max(10_000).optional(),
    /** The ARN of the topic (SES), the verification key (SendGrid), the signing key (Mailgun); absent: the one there is stays. */
    reportKey: z.string().trim().min(1).max(1000).optional(),
  })
  .meta({ id: 'SaveMailProvider' });
export type SaveMailProvider = z.output<typeof saveMailProviderSchema>;

/** How a provider stands: `probing` is one message on its way to see whether it works again. */
const standingSchema = z.object({
  state: z.enum(['working', 'paused', 'probing']),
  /** Of one that is paused. */
  until: z.date().nullable(),
  reason: z.string().nullable(),
  /** The server's own words. */
  response: z.string().nullable(),
});
export type MailStanding = z.output<typeof standingSchema>;

export const mailProviderSchema = z
  .object({
    id: z.int(),
    ...provider,
    hasPassword: z.boolean(),
    hasDkimKey: z.boolean(),
    hasReportKey: z.boolean(),
    /** What the provider is to call with its reports; `null` where it makes none. */
    callbackUrl: z.string().nullable(),
    standing: standingSchema,
  })
  .meta({ id: 'MailProvider' });
export type MailProviderView = z.output<typeof mailProviderSchema>;

export const mailProviderMadeSchema = z.object({ id: z.int() }).meta({ id: 'MailProviderMade' });

export const domainRatesSchema = z
  .strictObject({
    domains: z.array(z.strictObject({ domain, perMinute })).max(200).default([]),
  })
  .meta({ id: 'MailDomainRates' });
export type DomainRates = z.output<typeof domainRatesSchema>;

export const mailProvidersSchema = z
  .object({
    /** Who takes the mail now: these providers, the one of the environment, or the built-in mailbox. */
    inUse: z.enum(['providers', 'environment', 'built-in']),
    environment: z.object({ host: z.string(), standing: standingSchema }).nullable(),
    providers: z.array(mailProviderSchema),
    domains: domainRatesSchema.shape.domains,
  })
  .meta({ id: 'MailProviders' });
export type MailProvidersView = z.output<typeof mailProvidersSchema>;

export const tryMailSchema = z.strictObject({ to: z.email().max(254) }).meta({ id: 'TryMail' });
export type TryMail = z.output<typeof tryMailSchema>;

export const mailTrialSchema = z
  .object({
    outcome: z.enum(['accepted', 'unreachable', 'not-secure', 'login-refused', 'refused']),
    /** The server's own words, or why there are none. */
    response: z.string(),
  })
  .meta({ id: 'MailTrial' });
export type MailTrial = z.output<typeof mailTrialSchema>;
