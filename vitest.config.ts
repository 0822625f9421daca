import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**', 'test/servers/**', '**/node_modules/**'],
    // Properties run hundreds of cases, and a machine may be busy: this ends what hangs, it measures nothing.
    testTimeout: 60_000,
  },
});
