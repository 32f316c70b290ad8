import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UsersService } from '@roundtrip/domain/workspace/users.service.js';

export interface FirstLogin {
  email: string;
  password: string;
}

/**
 * The login made at the first start. It is kept in first-login.txt, which only its owner may read, and shown at every
 * start until its password has been changed; then the file goes.
 */
export async function firstLogin(users: UsersService, dataDir: string): Promise<FirstLogin | null> {
  const file = join(dataDir, 'first-login.txt');
  const made = await users.ensureFirstOwner();
  if (made) writeFileSync(file, `${made.email}\n${made.password}\n`, { mode: 0o600 });
  const kept = made ?? read(file);
  if (kept && (await users.isPassword(kept.email, kept.password))) return kept;
  rmSync(file, { force: true });
  return null;
}

function read(file: string): FirstLogin | null {
  if (!existsSync(file)) return null;
  const [email = '', password = ''] = readFileSync(file, 'utf8').split('\n');
  return { email, password };
}
