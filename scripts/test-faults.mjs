// npm run test:faults [-- <vitest arguments>]: the long form of test/faults. It takes the better part of an hour.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build-targets.mjs';

const { status } = spawnSync(
  process.execPath,
  [join(root, 'scripts', 'test.mjs'), 'test/faults', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ROUNDTRIP_FAULTS: 'long' } },
);
process.exit(status ?? 1);
