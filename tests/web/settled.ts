import type { Page } from 'playwright-core';

/**
 * Waits until what is seen is all that will come: every map drawn, every picture there or known to be broken. The network
 * is never idle, since pages hold a line on which they are told of changes.
 */
export const settled = async (page: Page): Promise<void> => {
  await page
    .locator('[role=application]:not([aria-busy=false])')
    .first()
    .waitFor({ state: 'detached', timeout: 60_000 });
  await page.evaluate(
    'Promise.allSettled([...document.images].map((image) => image.decode())).then(() => undefined)',
  );
};
