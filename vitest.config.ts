import { defineConfig } from 'vitest/config';

// Whole-system tests start real engines; two at once is what a machine with two cores carries.
export default defineConfig({
  test: {
    include: ['{functions,packages,local,bench,infra,web,tests/system,tests/web}/**/*.test.ts'],
    maxWorkers: 2,
    // No file leaves anything behind in its process, so the modules of the product are loaded once, not for each of them.
    isolate: false,
    // A net under what hangs, far from what anything takes: machines are shared and noisy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
