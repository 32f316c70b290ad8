// npm test [-- <vitest arguments>]: builds what the tests of whole processes and of the admin run, then runs vitest.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build-targets.mjs';
import { ensureBuilt } from './ensure-built.mjs';

const args = process.argv.slice(2);
const filters = args.filter((argument) => !argument.startsWith('-'));
const unitsOnly = filters.length > 0 && filters.every((filter) => /^(libs|apps)\//.test(filter));
if (!unitsOnly) ensureBuilt();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...args], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
