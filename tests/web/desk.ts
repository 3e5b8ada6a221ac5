import type { Page } from 'playwright-core';

/** What people do at the workbench, in the words that they see. */

export const openQueue = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: '我的待办' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();

/** Opens a case of the list by its number. */
export const openCase = async (page: Page, number: string): Promise<void> => {
  await page.getByRole('option').filter({ hasText: number }).click();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
};

/** Chooses what to do with the case that is open. */
export const choose = (page: Page, action: string): Promise<void> =>
  page.locator(`[data-action="${action}"]`).click();

/** Sends the form that is open and waits until it is done. */
export const confirm = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: `确认${name}` }).click();
  await page.getByText(`${name}完成`).first().waitFor();
};

/** Finds something in a list that opens, and takes it. */
export const pick = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.locator('.ant-select-item-option', { hasText: text }).first().click();
};

/** The state that the open case shows. */
export const stateOf = (page: Page, state: string): Promise<void> =>
  page.locator('header').getByText(state, { exact: true }).waitFor();
