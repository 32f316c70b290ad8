import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { SettingGroup } from '../database/settings.js';

const timeZone = z.string().refine((zone) => IANAZone.isValidZone(zone), { error: 'not an IANA time zone' });

/** What holds for the whole company: who it is in its messages, and what counts where a customer says nothing. */
export const workspaceSettingsSchema = z.object({
  name: z.string().trim().min(1).max(100).default('Roundtrip'),
  postalAddress: z.string().trim().max(300).default(''),
  website: z.union([z.url({ protocol: /^https?$/ }), z.literal('')]).default(''),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('CNY'),
  timeZone: timeZone.default('Asia/Shanghai'),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
  accentColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#2f6f62'),
  senderName: z.string().trim().max(100).default('Roundtrip'),
  senderEmail: z.email().default('hello@roundtrip.example'),
  smsSignature: z.string().trim().max(20).default('回环'),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>;

export const workspaceSettings = {
  key: 'workspace',
  schema: workspaceSettingsSchema,
} satisfies SettingGroup<typeof workspaceSettingsSchema>;
