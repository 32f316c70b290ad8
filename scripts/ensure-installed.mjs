// Runs before every npm script: the right Node, and the packages of the lock file. Node's built-ins only, in a syntax
// that an old Node still parses, so that it can say what is wrong.
import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, 'node_modules', '.roundtrip-lock');

checkNode();
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
const state = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
if (recorded() !== state) {
  if (!installedByHand()) install();
  writeFileSync(marker, state);
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = wanted.split('||').some((range) => {
    const [, sign, a, b] = /(\^|>=)(\d+)\.(\d+)/.exec(range);
    if (major === Number(a)) return minor >= Number(b);
    return sign === '>=' && major > Number(a);
  });
  if (fits) return;
  console.error(
    `Roundtrip needs Node ${wanted}, and this is ${process.version}. Get a newer one: https://nodejs.org`,
  );
  process.exit(1);
}

function recorded() {
  return existsSync(marker) ? readFileSync(marker, 'utf8') : '';
}

// Somebody ran `npm ci`: npm wrote down what it installed. Optional packages differ from platform to platform.
function installedByHand() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.devOptional || wanted.peer) return true;
    return installed[path] && installed[path].version === wanted.version && existsSync(join(root, path));
  });
}

function install() {
  console.log('Installing packages (about a minute the first time) …');
  const begun = Date.now();
  const npm = process.env.npm_execpath || '';
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm].concat(args), { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(
      'The packages could not be installed (see above). Is the npm registry reachable? Then start again.',
    );
    process.exit(result.status || 1);
  }
  console.log(`Packages installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}
