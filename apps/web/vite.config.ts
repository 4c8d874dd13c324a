import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledWords, formatOnly } from './build/compiled-words.ts';
import { scriptBudget } from './build/script-budget.ts';

const server = process.env['TVAERS_SERVER'] ?? 'http://localhost:3000';

// Read by Vite, which asks for a default export.
export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    // en-US is what React Aria falls back to.
    { ...optimizeLocales.vite({ locales: ['da-DK', 'en-GB', 'en-US'] }), enforce: 'pre' },
    compiledWords(),
    scriptBudget({ kilobytes: 150 }),
  ],
  resolve: { alias: formatOnly },
  server: {
    port: 5173,
    proxy: {
      '/api/writing': { target: server, ws: true },
      '/trpc': server,
      '/api': server,
      '/demo': server,
      '/kalender': server,
      '/afmeld': server,
      '/offentligt': server,
      '/healthz': server,
      '/readyz': server,
    },
  },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Every page's code lists the files it may want: their names cost what is fetched first.
        chunkFileNames: 'assets/[hash:7].js',
        // What every page needs in one file: it compresses better, and stays in the browser when our own code changes.
        codeSplitting: {
          groups: [
            {
              // What stands around every page: one file instead of thirty small ones.
              name: 'frame',
              test: /src\/(?:look\/(?:aside|button|button-class|dialog|link-button|menu|otherwise|page-head|page-title|skeleton|toast)|words\/(?:language|use-dates|use-words)|session\/(?:session|taskforce)|doors\/trpc|shell\/(?:bare-page|use-pages))\.tsx?$/,
            },
            {
              name: 'base',
              test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack|@trpc|use-intl)\//,
            },
          ],
        },
      },
    },
  },
});
