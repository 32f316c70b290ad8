import { pino, type Logger } from 'pino';

export type { Logger };

/** Structured logs without personal data: ids are logged, addresses and names never. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'email', 'phone', '*.password'],
  });
}
