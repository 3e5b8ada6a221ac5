import { defineConfig } from 'vitest/config';

// Whole-system tests start real engines; two at once is what a machine with two cores carries.
export default defineConfig({
  test: {
    include: ['{functions,local,bench,infra,tests/system}/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
