import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shellBudget } from './shell-budget.ts';

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
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
