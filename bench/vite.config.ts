import { defineConfig } from 'vite';

/** The bench and the mail sink it measures against, built like the server. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/bench',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'bench/main.ts',
        sink: 'bench/sink.ts',
        'event-client': 'bench/differentiate/event-client.ts',
        clv: 'bench/differentiate/clv-process.ts',
        'import-process': 'bench/import-process.ts',
      },
      output: { format: 'esm', entryFileNames: '[name].js', keepNames: true },
    },
  },
});
