import type { Page } from 'playwright-core';

/**
 * Waits until what is seen is all that will come: every map drawn, every picture there. The network is never idle, since
 * pages hold a line on which they are told of changes.
 */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    `[...document.querySelectorAll('[role=application]')].every((map) => map.getAttribute('aria-busy') === 'false')
      && [...document.images].every((image) => image.complete)`,
  );
};
