import { defineConfig } from 'vite';

/** Where `ascribe serve` listens while the workbench is worked on with `vite web`. */
const API = process.env.ASCRIBE_API ?? 'http://127.0.0.1:7391';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // light-dark() as it stands; nothing inlined, so that the content security policy needs no `data:` but for images.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': API } },
});
