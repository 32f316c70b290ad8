import { defineConfig } from 'vite';

/**
 * The server build: one self-contained entry per process under dist/, dependencies left in node_modules.
 * Class names are kept because Nest and TypeORM name providers and entities by them.
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        api: 'apps/api/src/main.ts',
        worker: 'apps/worker/src/main.ts',
        cli: 'apps/cli/src/main.ts',
        'parent-watch': 'apps/cli/src/parent-watch.ts',
      },
      output: { format: 'esm', entryFileNames: '[name].js', keepNames: true },
    },
  },
});
