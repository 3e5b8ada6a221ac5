import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Fonts come in a hundred pieces of which a page needs a few: they are kept as they are asked for. */
const keptFonts = {
  urlPattern: ({ url }: { url: URL }) => url.pathname.endsWith('.woff2'),
  handler: 'CacheFirst' as const,
  options: { cacheName: 'fonts', expiration: { maxEntries: 200 } },
};

/** Workbench and wall need the network anyway: what only they load lies apart, so that a phone in the field need not keep it. */
const deskOnly =
  /\/web\/(?:workbench|wall)\/|\/node_modules\/(?:antd|@ant-design|@rc-component|echarts|zrender|csv-parse|read-excel-file|fflate|saxen)\//;

const chunkFileNames = ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
  moduleIds.some((id) => deskOnly.test(id)) ? 'assets/desk/[name]-[hash].js' : 'assets/[name]-[hash].js';

export default defineConfig({
  root: import.meta.dirname,
  // Relative, as the district's path is known only to the server that serves the page.
  base: './',
  // The same parser without Node's Buffer.
  resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        globIgnores: ['assets/desk/**'],
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/\/(?:v1|open311|oidc|photos)(?:\/|$)/],
        maximumFileSizeToCacheInBytes: 3_000_000,
        runtimeCaching: [keptFonts],
      },
    }),
  ],
  // Nothing is written into other files: the content policy of the pages takes fonts and scripts only as files.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { chunkFileNames } },
  },
});
