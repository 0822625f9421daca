import { defineConfig } from 'vitest/config';

// npm run test:webview: the pages of views in Chromium, each with a host in this process.
export default defineConfig({
  test: {
    include: ['test/webview/**/*.test.ts'],
    // One browser at a time: the machine may be small, and files share nothing.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
