import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { woffToTrueType } from './woff.js';

const require = createRequire(import.meta.url);
const cache = resolve('node_modules/.cache/roundtrip-browser');

export interface Chromium {
  executablePath: string;
  /** What it needs in its environment to find its libraries and fonts. */
  env: Record<string, string>;
}

/** The Chromium that comes with an npm package, unpacked once (200 MB under node_modules/.cache), with fonts for Chinese. */
export function packagedChromium(): Chromium {
  const home = join(cache, `chromium-${versionOf('@sparticuz/chromium')}`);
  if (!existsSync(home)) unpackTo(home);
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: writeFontsConf(home) },
  };
}

function versionOf(name: string): string {
  // The package's exports leave package.json out, and its entry is some folders down.
  const folder = `node_modules/${name}`;
  const entry = require.resolve(name);
  const manifest = join(entry.slice(0, entry.lastIndexOf(folder) + folder.length), 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Unpacks aside and renames, so that nobody ever starts half a browser. */
function unpackTo(home: string): void {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, 'unpacking-'));
  const script = fileURLToPath(new URL('./unpack-chromium.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script], {
    env: { ...process.env, TMPDIR: aside },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Chromium could not be unpacked.\n${stderr}`);
  addChineseFonts(join(aside, 'fonts'));
  try {
    renameSync(aside, home);
  } catch (error) {
    rmSync(aside, { recursive: true });
    // Another test file unpacked it at the same time.
    if (!existsSync(home)) throw error;
  }
}

function addChineseFonts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = join(dirname(require.resolve('@fontsource/noto-sans-sc/package.json')), 'files');
  for (const weight of [400, 700]) {
    const name = `noto-sans-sc-chinese-simplified-${weight}-normal`;
    writeFileSync(join(folder, `${name}.ttf`), woffToTrueType(readFileSync(join(files, `${name}.woff`))));
  }
}

/** Written at every launch: it holds absolute paths, and the repository may have moved. */
function writeFontsConf(home: string): string {
  const file = join(home, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}
