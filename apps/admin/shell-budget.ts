import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Everything the entry loads before any page does: its static imports, all the way down, and their style sheets. */
function shellOf(bundle: Rolldown.OutputBundle, entry: Rolldown.OutputChunk): Set<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk') return;
    files.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    chunk.imports.forEach(visit);
  };
  visit(entry.fileName);
  return files;
}

function gzipSize(bundle: Rolldown.OutputBundle, file: string): number {
  const output = bundle[file];
  if (!output) return 0;
  return gzipSync(output.type === 'chunk' ? output.code : output.source).length;
}

/** Prints the shell's gzip size and fails the build when it is over `limitKb` (1 kB = 1,000 bytes). */
export function shellBudget(limitKb: number): Plugin {
  return {
    name: 'shell-budget',
    apply: 'build',
    enforce: 'post',
    writeBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      if (entry?.type !== 'chunk') return;
      const files = [...shellOf(bundle, entry)];
      const kb = files.reduce((sum, file) => sum + gzipSize(bundle, file), 0) / 1000;
      const verdict = `admin shell: ${kb.toFixed(1)} kB gzip in ${files.length} files (limit ${limitKb} kB)`;
      if (kb > limitKb) this.error(verdict);
      this.info(verdict);
    },
  };
}
