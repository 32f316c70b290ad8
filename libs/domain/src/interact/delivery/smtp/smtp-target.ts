/** Where mail is handed over, and how. */
export interface SmtpTarget {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS is used where the server offers it. */
  secure: boolean;
  /** Refuses a connection that cannot be made secure. */
  requireTls: boolean;
  /** Takes no offer of STARTTLS: for a server in the same process. */
  ignoreTls: boolean;
  /** False accepts a certificate nobody vouches for. */
  rejectUnauthorized: boolean;
  auth: { user: string; password: string } | null;
  /** The name given in EHLO. */
  clientName: string;
  connectMs: number;
  greetingMs: number;
  /** How long the server may be silent when an answer is due. */
  silenceMs: number;
}

const CONNECT_MS = 15_000;
const SILENCE_MS = 30_000;

/**
 * Reads `smtp://user:password@host:port?option=…`; `smtps:` is TLS from the first byte. Options: `requireTLS`, `ignoreTLS`,
 * `tls.rejectUnauthorized` (true or false), `name`, `connectionTimeout`, `greetingTimeout`, `socketTimeout` (milliseconds).
 */
export function smtpTarget(address: string): SmtpTarget {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const option = (name: string): string | null => url.searchParams.get(name);
  const milliseconds = (name: string, usual: number): number => Number(option(name)) || usual;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTls: option('requireTLS') === 'true',
    ignoreTls: option('ignoreTLS') === 'true',
    rejectUnauthorized: option('tls.rejectUnauthorized') !== 'false',
    auth: url.username
      ? { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
      : null,
    clientName: option('name') ?? '[127.0.0.1]',
    connectMs: milliseconds('connectionTimeout', CONNECT_MS),
    greetingMs: milliseconds('greetingTimeout', CONNECT_MS),
    silenceMs: milliseconds('socketTimeout', SILENCE_MS),
  };
}
