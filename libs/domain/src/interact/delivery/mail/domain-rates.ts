import type { SettingGroup } from '../../../database/settings.js';
import { domainRatesSchema } from './mail-provider.schema.js';

/** How many mails a minute go to the addresses of a domain, at most, whoever sends them. */
export const domainRateSettings = {
  key: 'mail-domain-rates',
  schema: domainRatesSchema,
} satisfies SettingGroup<typeof domainRatesSchema>;
