import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The operating-system account the server runs as; null means the one this process runs as. */
export type Account = { uid: number; gid: number } | null;

/** Where root keeps what the server's account must reach but can't where Roundtrip was installed (under /root, say). */
export const sharedHome = '/var/lib/roundtrip';

/**
 * PostgreSQL refuses to run as root, so root lets it run as the owner of the data directory, or as `nobody` when there
 * is no such directory yet.
 */
export function serverAccount(dataDir: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
}

function nobody(): Account {
  const line = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  // Some systems write nobody's id as -2.
  return line ? { uid: Number(line[1]) >>> 0, gid: Number(line[2]) >>> 0 } : { uid: 65534, gid: 65534 };
}

/** Whether the account passes `test <flag> <path>` (-x to enter or run it, -r to read it). */
export function may(account: Account, flag: '-x' | '-r', path: string): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'test "$0" "$1"', flag, path], { ...account, cwd: '/' }).status === 0;
}

export function giveTo(account: Account, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/**
 * The real path of the data directory, which need not exist yet. Where the account can't reach it, `dataDir` becomes a
 * link to a place of its own under /var/lib/roundtrip.
 */
export function reachableDataDir(dataDir: string, account: Account): string {
  mkdirSync(dirname(dataDir), { recursive: true });
  if (statSync(dataDir, { throwIfNoEntry: false })) return realpathSync(dataDir);
  // A link to a place that somebody removed.
  rmSync(dataDir, { force: true });
  const parent = realpathSync(dirname(dataDir));
  if (may(account, '-x', parent)) return join(parent, basename(dataDir));
  mkdirSync(sharedHome, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(join(sharedHome, 'postgres-'));
  giveTo(account, place);
  symlinkSync(place, dataDir);
  return place;
}
