import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // pptxgenjs asks for jszip; the product gives it a writer of its own instead (see src/pptx), in bundles and in tests alike.
  resolve: { alias: { jszip: fileURLToPath(new URL('src/pptx/jszip-shim.ts', import.meta.url)) } },
  test: {
    // Left to itself it keeps one core free, which is half of a small machine.
    maxWorkers: '100%',
    // How busy the machine is says nothing of the product.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    // These run inside a real editor: see test/vscode/run.mjs.
    exclude: ['test/vscode/**', 'node_modules/**'],
    server: { deps: { inline: ['pptxgenjs'] } },
  },
});
