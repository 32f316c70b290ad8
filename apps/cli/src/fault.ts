import { ConfigError } from '@roundtrip/domain/config/config.js';
import { EmbeddedPostgresError } from '@roundtrip/domain/database/embedded-postgres-error.js';
import { CommandError } from './command.js';
import { say } from './terminal/language.js';

/** PostgreSQL's own code for it. */
const DATABASE_DISK_FULL = '53100';

/** What to print when a command failed: a sentence where the person at the keyboard can mend it, else the stack. */
export function explainFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ([CommandError, ConfigError, EmbeddedPostgresError].some((kind) => error instanceof kind))
    return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (path && (code === 'EACCES' || code === 'EPERM'))
    return say({
      en: `${path} belongs to another user; perhaps Roundtrip was started as root before. Start as that user, or change the owner.`,
      zh: `${path} 属于其他用户，可能之前曾以 root 启动过 Roundtrip。请用该用户启动，或更改其所有者。`,
    });
  if (code === 'ENOSPC' || code === DATABASE_DISK_FULL)
    return say({
      en: `The disk is full${path ? ` (${path})` : ''}. Free some space and start again.`,
      zh: `磁盘已满${path ? `（${path}）` : ''}。请清理空间后重新启动。`,
    });
  return error.stack ?? error.message;
}
