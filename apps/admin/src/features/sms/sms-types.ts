import type { ApiData } from '../../api';

export type SmsAccount = ApiData<'/api/sms-account'>;
export type SmsProvider = SmsAccount['provider'];
export type ProviderKind = SmsProvider['kind'];
export interface SmsForm {
  provider: SmsProvider;
  /** Empty: the one there is stays. */
  secret?: string;
  pricePerSegmentMinor: number;
}

/** A text that goes to the provider as it is; the label and the hint are named after it. */
export interface ProviderField {
  name: string;
  optional?: true;
  /** What stands there until somebody writes something else. */
  usual?: string;
}

/** What each provider has to know, in the order of its own console. */
export const PROVIDER_FIELDS: Readonly<Record<ProviderKind, readonly ProviderField[]>> = {
  'built-in': [],
  aliyun: [
    { name: 'accessKeyId' },
    { name: 'signName' },
    { name: 'endpoint', usual: 'https://dysmsapi.aliyuncs.com' },
  ],
  tencent: [
    { name: 'secretId' },
    { name: 'appId' },
    { name: 'signName' },
    { name: 'region', usual: 'ap-guangzhou' },
    { name: 'endpoint', usual: 'https://sms.tencentcloudapi.com' },
  ],
  twilio: [{ name: 'accountSid' }, { name: 'from' }, { name: 'endpoint', usual: 'https://api.twilio.com' }],
  kannel: [
    { name: 'url', usual: 'http://127.0.0.1:13013/cgi-bin/sendsms' },
    { name: 'username' },
    { name: 'from' },
    { name: 'smsc', optional: true },
  ],
  http: [{ name: 'url' }],
};

export const PROVIDER_KINDS = Object.keys(PROVIDER_FIELDS) as ProviderKind[];

/** Whose operators send approved texts only. */
export const hasTemplates = (kind: ProviderKind): boolean => kind === 'aliyun' || kind === 'tencent';

/** A provider as it is before anything was typed. */
export const blankProvider = (kind: ProviderKind): Record<string, unknown> => ({
  kind,
  ...Object.fromEntries(PROVIDER_FIELDS[kind].map(({ name, usual = '' }) => [name, usual])),
  ...(hasTemplates(kind) ? { templates: [] } : {}),
});
