import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';
import { type FrequencyCap, frequencyCap, type QuietHours, quietHours } from './policy-parts.js';
import { rulesForAll } from './rules-for-all.schema.js';

/** `opt-in`: consent must have been granted. `opt-out`: it must not have been withdrawn. */
const consentNeeded = z.enum(['opt-in', 'opt-out']);
export type ConsentNeeded = z.infer<typeof consentNeeded>;

const capsOf = (email: FrequencyCap, sms: FrequencyCap, total: FrequencyCap) =>
  z
    .strictObject({
      email: frequencyCap.nullable().default(email),
      sms: frequencyCap.nullable().default(sms),
      total: frequencyCap.nullable().default(total),
    })
    .prefault({});

const night: QuietHours = { from: '21:00', to: '08:00' };
const week = (max: number): FrequencyCap => ({ max, days: 7 });

/**
 * What protects customers from us, for the whole workspace. `null` switches a rule off. Transactional messages are
 * exempt from all of it.
 */
export const policySchema = z
  .strictObject({
    caps: z
      .strictObject({
        promotion: capsOf(week(3), week(2), week(4)),
        care: capsOf(week(5), week(3), week(6)),
      })
      .prefault({}),
    quietHours: z
      .strictObject({
        email: quietHours.nullable().default(night),
        sms: quietHours.nullable().default(night),
      })
      .prefault({}),
    consent: z
      .strictObject({
        promotion: consentNeeded.default('opt-in'),
        care: consentNeeded.default('opt-out'),
      })
      .prefault({}),
    ...rulesForAll,
  })
  .meta({ id: 'Policy' });
export type Policy = z.infer<typeof policySchema>;

export const policySettings = {
  key: 'policy',
  schema: policySchema,
} satisfies SettingGroup<typeof policySchema>;
