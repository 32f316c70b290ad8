// npm run build [-- --force] [server|admin]: builds what changed since it was built last.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { isBuilt, outputOf, root, sourcesHash, stampOf, targets } from './build-targets.mjs';

const args = process.argv.slice(2);
const force = args.includes('--force');
const named = args.filter((argument) => !argument.startsWith('-'));

// React's and every other library's production form, whatever the shell says.
process.env.NODE_ENV = 'production';
process.chdir(root);
for (const target of targets) {
  if (named.length > 0 ? !named.includes(target.name) : target.onDemand) continue;
  if (force || !isBuilt(target)) await buildTarget(target);
  else console.log(`The ${target.name} is up to date.`);
}

/** Builds aside and swaps, so that a build that fails or is interrupted leaves the last good one. */
async function buildTarget(target) {
  const begun = performance.now();
  const hash = sourcesHash(target);
  const aside = join(root, 'dist', `.${target.name}-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    await build({
      configFile: join(root, target.config),
      logLevel: 'warn',
      build: { outDir: aside, emptyOutDir: true },
    });
    writeFileSync(stampOf(aside), hash);
    replace(outputOf(target), aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  console.log(`Built the ${target.name} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}

function replace(output, built) {
  const old = `${built}-old`;
  mkdirSync(output, { recursive: true });
  renameSync(output, old);
  renameSync(built, output);
  rmSync(old, { recursive: true });
}
