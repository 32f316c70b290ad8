import { type SmtpTarget, smtpTarget } from '../smtp/smtp-target.js';
import type { StoredMailProvider } from './mail-providers.store.js';

/** Where a provider is reached, and how. */
export function targetOf(
  { host, port, security, username }: Pick<StoredMailProvider, 'host' | 'port' | 'security' | 'username'>,
  password: string | null,
): SmtpTarget {
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    ...smtpTarget(`${security === 'tls' ? 'smtps' : 'smtp'}://${name}:${port}`),
    requireTls: security === 'starttls',
    ignoreTls: security === 'none',
    auth: username === '' ? null : { user: username, password: password ?? '' },
  };
}
