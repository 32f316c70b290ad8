import { z } from 'zod';
import type { SettingGroup } from '../../../database/settings.js';

const text = (max: number) => z.string().trim().min(1).max(max);
const webAddress = z.url({ protocol: /^https?$/, hostname: /.+/ }).max(500);

/** A text the operator has approved, with `${name}` or `{1}` where it may differ, by its code. */
const approvedTemplateSchema = z.strictObject({ code: text(60), text: text(1000) });
export type ApprovedTemplate = z.infer<typeof approvedTemplateSchema>;

const approved = { signName: text(60), templates: z.array(approvedTemplateSchema).max(200).default([]) };

export const smsProviderSettingsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('built-in') }),
  z.strictObject({
    kind: z.literal('aliyun'),
    accessKeyId: text(128),
    ...approved,
    endpoint: webAddress.default('https://dysmsapi.aliyuncs.com'),
  }),
  z.strictObject({
    kind: z.literal('tencent'),
    secretId: text(128),
    appId: text(32),
    region: text(40).default('ap-guangzhou'),
    ...approved,
    endpoint: webAddress.default('https://sms.tencentcloudapi.com'),
  }),
  z.strictObject({
    kind: z.literal('twilio'),
    accountSid: text(64),
    /** A number, a short code, a name, or the id of a messaging service (MG…). */
    from: text(40),
    endpoint: webAddress.default('https://api.twilio.com'),
  }),
  z.strictObject({
    kind: z.literal('kannel'),
    /** Of smsbox's sendsms, such as `http://127.0.0.1:13013/cgi-bin/sendsms`. */
    url: webAddress,
    username: text(64),
    from: text(20),
    /** Which connection of the gateway; empty for its own routing. */
    smsc: z.string().trim().max(40).default(''),
  }),
  z.strictObject({ kind: z.literal('http'), url: webAddress }),
]);
export type SmsProviderSettings = z.output<typeof smsProviderSettingsSchema>;
export type SmsProviderKind = SmsProviderSettings['kind'];

const pricePerSegmentMinor = z.int().min(0).max(100_000);

/** As it is stored. */
const storedSchema = z.object({
  provider: smsProviderSettingsSchema.default({ kind: 'built-in' }),
  /** By `SecretBox`, for the purpose `sms:<kind>`. */
  sealedSecret: z.string().nullable().default(null),
  pricePerSegmentMinor: pricePerSegmentMinor.default(0),
});
export const smsAccountSettings = { key: 'sms-account', schema: storedSchema } satisfies SettingGroup<
  typeof storedSchema
>;
export type StoredSmsAccount = z.output<typeof storedSchema>;

export const saveSmsAccountSchema = z
  .strictObject({
    provider: smsProviderSettingsSchema,
    /** Absent: the one there is stays. */
    secret: z.string().min(1).max(500).optional(),
    /** Money of the workspace's currency, in minor units. */
    pricePerSegmentMinor,
  })
  .meta({ id: 'SaveSmsAccount' });
export type SaveSmsAccount = z.output<typeof saveSmsAccountSchema>;

export const smsAccountViewSchema = z
  .object({
    provider: smsProviderSettingsSchema,
    hasSecret: z.boolean(),
    pricePerSegmentMinor: z.int(),
    /** What the provider is to call with receipts and replies; `null` for the built-in phone. */
    callbackUrl: z.string().nullable(),
  })
  .meta({ id: 'SmsAccount' });
export type SmsAccountView = z.output<typeof smsAccountViewSchema>;

export const trySmsSchema = z
  .strictObject({ phone: z.string().regex(/^\+[1-9]\d{5,14}$/), text: z.string().trim().min(1).max(500) })
  .meta({ id: 'TrySms' });
export type TrySms = z.output<typeof trySmsSchema>;

export const smsTrialSchema = z
  .object({
    outcome: z.enum(['accepted', 'rejected', 'retry', 'uncertain']),
    reason: z.string().nullable(),
    /** The provider's own words. */
    response: z.string(),
  })
  .meta({ id: 'SmsTrial' });
export type SmsTrial = z.output<typeof smsTrialSchema>;
