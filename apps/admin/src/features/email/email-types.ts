import type { ApiData } from '../../api';

export type MailProviders = ApiData<'/api/mail-providers'>;
export type MailProvider = MailProviders['providers'][number];
export type Standing = MailProvider['standing'];
export type DomainRate = MailProviders['domains'][number];

/** A provider as the form holds it; an empty secret: the one there is stays. */
export interface ProviderForm {
  name: string;
  host: string;
  port: number;
  security: MailProvider['security'];
  username: string;
  password?: string;
  weight: number;
  perMinute: number | null;
  fallbackId?: number | null;
  dkim: { domain: string; selector: string };
  dkimKey?: string;
  reportsBy?: MailProvider['reportsBy'];
  reportKey?: string;
}

/** As most providers have it. */
export const blankProvider: ProviderForm = {
  ...{ name: '', host: '', port: 587, security: 'starttls', username: '', weight: 1, perMinute: null },
  ...{ fallbackId: null, reportsBy: null, dkim: { domain: '', selector: '' } },
};

export function formOf(provider: MailProvider): ProviderForm {
  const { name, host, port, security, username, weight, perMinute, fallbackId, dkim, reportsBy } = provider;
  return {
    ...{ name, host, port, security, username, weight, perMinute, fallbackId, reportsBy },
    dkim: dkim ?? { domain: '', selector: '' },
  };
}

/** What is saved: blank secrets are not sent, and a signature without a domain is none. */
export function bodyOf({ password, dkimKey, reportKey, dkim, ...rest }: ProviderForm) {
  return {
    ...rest,
    username: rest.username ?? '',
    perMinute: rest.perMinute ?? null,
    fallbackId: rest.fallbackId ?? null,
    reportsBy: rest.reportsBy ?? null,
    dkim: dkim.domain?.trim() ? dkim : null,
    ...(password ? { password } : {}),
    ...(dkimKey ? { dkimKey } : {}),
    ...(reportKey && rest.reportsBy ? { reportKey } : {}),
  };
}
