import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/open311/**/*.test.ts'],
    // Each step stands on those before it.
    bail: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['verbose'],
  },
});
