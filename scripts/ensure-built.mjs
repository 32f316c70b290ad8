import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isBuilt, root, targets } from './build-targets.mjs';

/** Builds what is out of date, in a process of its own that gives the bundler's memory back; ends this one if that fails. */
export function ensureBuilt(names = targets.filter(({ onDemand }) => !onDemand).map(({ name }) => name)) {
  const stale = names.filter((name) => !isBuilt(targets.find((target) => target.name === name)));
  if (stale.length === 0) return;
  console.log(`Building the ${stale.join(' and the ')} …`);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), ...stale], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
