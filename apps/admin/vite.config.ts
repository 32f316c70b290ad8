import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shellBudget } from './shell-budget.ts';

const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next|openapi-fetch|dayjs)\//;

/** What nearly every page shows; tables, forms, charts, progress and runs are left to the pages that have them. */
const KIT = /\/src\/(ui\/(?!table\/|form\/|chart\/|progress|runs\/)|theme\/|api\/)/;

/** The admin: static files under dist/admin, served by the api, which puts a nonce into index.html per request. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), shellBudget(400)],
  build: {
    outDir: '../../dist/admin',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // Data URIs would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The kit's index only names things: a page fetches those it uses, not all that the index mentions.
      treeshake: { moduleSideEffects: [{ test: /\/src\/(ui|theme|api)\/index\.ts$/, sideEffects: false }] },
      output: {
        // What seldom changes and every page needs, apart from what does: a release doesn't fetch it anew.
        codeSplitting: {
          groups: [
            { name: 'framework', test: FRAMEWORK, priority: 2 },
            { name: 'kit', test: KIT, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
