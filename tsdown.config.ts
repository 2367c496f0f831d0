import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    cli: 'src/cli/main.ts',
    worker: 'src/cli/worker.ts',
    reconciler: 'src/server/jobs/reconciler.ts',
    'pdf-worker': 'src/read/formats/pdf-worker.js',
    parse: 'src/parse/api.ts',
    index: 'src/index.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  dts: false,
  clean: true,
});
