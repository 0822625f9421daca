import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Views need Chromium: npm run test:webview. Real servers are many packages: npm run test:servers.
    exclude: ['test/editor/**', 'test/servers/**', 'test/webview/**', '**/node_modules/**'],
    setupFiles: ['test/support/seed.ts'],
    // Half the cores by default, on two cores one.
    maxWorkers: '100%',
    // Properties run hundreds of cases, and a machine may be busy: this ends what hangs, it measures nothing.
    testTimeout: 60_000,
  },
});
