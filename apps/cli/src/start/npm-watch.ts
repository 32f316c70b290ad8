import { readFileSync } from 'node:fs';
import { commandLine } from '@roundtrip/domain/database/embedded-postgres-process.js';

/**
 * Tells whether the npm that runs this process has gone since the watch began. npm is its parent, or the parent of the
 * shell in between: some shells replace themselves with the command they are given, others wait for it.
 */
export function npmWatch(): () => boolean {
  const shell = process.ppid;
  if (isNpm(shell)) return () => process.ppid !== shell;
  const npm = parentOf(shell);
  if (npm === null || !isNpm(npm)) return () => false;
  return () => process.ppid !== shell || parentOf(shell) !== npm;
}

const isNpm = (pid: number): boolean => /(^npm\b|npm-cli)/.test(commandLine(pid) ?? '');

/** Linux alone tells cheaply; null elsewhere. */
function parentOf(pid: number): number | null {
  try {
    // "pid (name) state parent …", and the name may hold spaces and brackets.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, '').trim().split(' ')[1]);
  } catch {
    return null;
  }
}
