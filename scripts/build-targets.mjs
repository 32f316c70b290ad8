// What is built from what, and whether a build is still that of the sources.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const targets = [
  {
    name: 'server',
    config: 'vite.config.ts',
    sources: [
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'vite.config.ts',
      'tsconfig.json',
      'package-lock.json',
    ],
  },
  {
    name: 'admin',
    config: 'apps/admin/vite.config.ts',
    sources: ['apps/admin', 'package-lock.json'],
  },
  {
    name: 'bench',
    config: 'bench/vite.config.ts',
    sources: ['bench', 'apps/cli', 'libs', 'tsconfig.json', 'package-lock.json'],
    onDemand: true,
  },
];

export const outputOf = (target) => join(root, 'dist', target.name);
export const stampOf = (directory) => join(directory, '.sources');

/** A hash of the sources' names and contents; tests don't count. */
export function sourcesHash(target) {
  const hash = createHash('sha256');
  for (const file of target.sources.flatMap((source) => filesUnder(join(root, source)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !/\.test\.tsx?$/.test(name))
    .flatMap(({ name }) => filesUnder(join(path, name)));
}

export function isBuilt(target) {
  const stamp = stampOf(outputOf(target));
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash(target);
}
