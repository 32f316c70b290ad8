import { aliyun } from './providers/aliyun.js';
import { http } from './providers/http.js';
import { kannel } from './providers/kannel.js';
import { tencent } from './providers/tencent.js';
import { twilio } from './providers/twilio.js';
import type { SmsProviderKind } from './sms-account.schema.js';
import type { SmsProvider } from './sms-provider.js';

export type HttpSmsKind = Exclude<SmsProviderKind, 'built-in'>;

/** Adding a provider is one file and one line here, and its settings. */
const providers: { readonly [Kind in HttpSmsKind]: SmsProvider<Kind> } = {
  aliyun,
  tencent,
  twilio,
  kannel,
  http,
};

/** By the kind an account has. */
export const smsProvider = (kind: HttpSmsKind): SmsProvider<HttpSmsKind> =>
  // Each is given only accounts of its own kind, which the type of a table by kind cannot say.
  providers[kind] as unknown as SmsProvider<HttpSmsKind>;
