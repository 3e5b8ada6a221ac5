import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** What every suite that works the whole product has in common. */
export const shared = {
  globalSetup: ['tests/temporary.ts'],
  // Whole-system tests start real engines; two at once is what a machine with two cores carries.
  maxWorkers: 2,
  // No file leaves anything behind in its process, so the modules of the product are loaded once, not for each of them.
  isolate: false,
  // A net under what hangs, far from what anything takes: machines are shared and noisy.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
} satisfies ViteUserConfig['test'];

/** One life of a case in a browser, each post at its desk, and the public's pages; the other pages have a suite of their own. */
export const browserJourneys = 'tests/web/{life,citizen}.test.ts';

export default defineConfig({
  test: {
    ...shared,
    include: ['{functions,packages,local,bench,infra,web,tests/system}/**/*.test.ts', browserJourneys],
  },
});
