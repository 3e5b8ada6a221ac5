import { defineConfig } from 'vitest/config';
import { browserJourneys, shared } from '../../vitest.config.ts';

// Every page in a browser, but for the journeys that `npm test` makes: `npm run test:web`, which `.ci/run` calls next.
export default defineConfig({
  test: { ...shared, include: ['tests/web/**/*.test.ts'], exclude: [browserJourneys] },
});
