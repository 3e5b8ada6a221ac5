import { defineConfig } from 'vitest/config';

// Minutes to fill a district: `npm run test:large`, which `.ci/run` calls after everything else.
export default defineConfig({
  test: {
    globalSetup: ['tests/temporary.ts'],
    include: ['tests/large/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 900_000,
  },
});
