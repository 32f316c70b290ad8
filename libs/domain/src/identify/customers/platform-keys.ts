import { z } from 'zod';
import { identifiesNobody } from './identity-blocklist.js';

/** Kinds of keys beside those every customer has a column for: what other platforms call the person. */
export const platformKinds = [
  'wechat_openid',
  'wechat_unionid',
  'alipay_user_id',
  'member_card',
  'anonymous_id',
] as const;
export type PlatformKind = (typeof platformKinds)[number];

/** Platforms' ids are compared as they are, but for blanks around them: case matters in most. */
export const platformKeySchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((value) => !identifiesNobody(value), {
    error: 'This identifies nobody.',
    params: { code: 'identifies-nobody' },
  });

/** Platform keys of one person, by kind. */
export const platformKeysSchema = z
  .partialRecord(z.enum(platformKinds), platformKeySchema)
  .meta({ id: 'PlatformKeys' });
