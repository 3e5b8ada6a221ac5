import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from './axe.ts';
import { type Office, openOffice, signIn } from './office.ts';
import { settled } from './settled.ts';
import { workday } from './workday.ts';

const screen = { viewport: { width: 1920, height: 1080 } };
const roxbury = 'boston/roxbury';
const backBay = 'boston/back-bay';

const reportedCase = v.object({ id: v.string(), number: v.string() });
const catalogueAnswer = v.object({
  subcategories: v.array(v.object({ code: v.string(), conditions: v.array(v.object({ id: v.string() })) })),
});

let office: Office;

beforeAll(async () => {
  office = await openOffice(undefined, 'tenants', [roxbury, backBay]);
  await workday(office.people, 12);
});

afterAll(() => office.close());

/** A field of the wall by its title. */
const panel = (page: Page, title: string) => page.getByRole('region', { name: title });

/** What the wall says of a figure. */
const figure = (page: Page, title: string, name: string) =>
  panel(page, title).locator('dl > div', { hasText: name }).locator('dd');

const report = (district: string, street: string) =>
  office.peopleOf(district).call('acceptor', 'POST', '/reports', {
    body: { channel: 'constituent-call', text: 'A lamp is out', place: { street } },
  });

describe('the wall of a district', () => {
  it('shows the day, hears of what is new by itself, and can be used by keyboard alone', async () => {
    const page = await office.desk('leader', '/wall', screen);
    await settled(page);
    await expect.poll(() => figure(page, '今日收结', '上报').textContent()).toBe('12');
    await page.getByText('实时', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('深圳市坪山区');
    expect(await panel(page, '最新案件').getByRole('listitem').count()).toBe(6);

    await workday(office.people, 1);
    await expect.poll(() => figure(page, '今日收结', '上报').textContent()).toBe('13');

    const heat = page.getByRole('button', { name: '热力' });
    await heat.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heat.getAttribute('aria-pressed')).toBe('true');
    expect(await graveFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the wall of a city', () => {
  it('shows its districts together and one by one, after one sign-in', async () => {
    await report(roxbury, 'W08');
    await report(roxbury, 'W09');
    await report(backBay, 'W04');
    const page = await office.window({ ...screen, locale: 'en-US' });
    await page.goto(`${office.server}/boston`);
    await signIn(page, 'superAdmin');
    expect(new URL(page.url()).pathname).toBe('/boston/wall');
    await settled(page);
    await expect.poll(() => figure(page, 'Today in and out', 'Reported').textContent()).toBe('3');
    const districts = panel(page, 'Ranking today').getByRole('rowheader');
    expect((await districts.allTextContents()).toSorted()).toEqual(['Back Bay', 'Roxbury']);
    const newest = panel(page, 'Newest cases').getByRole('listitem');
    await expect.poll(() => newest.first().textContent()).toContain('Back Bay');
    expect(await graveFindings(page)).toEqual([]);

    await page.getByRole('combobox', { name: 'Change district' }).selectOption('Roxbury');
    await expect.poll(() => figure(page, 'Today in and out', 'Reported').textContent()).toBe('2');
    await expect.poll(() => districts.allTextContents()).toContain('Ward 8');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Roxbury');

    // What comes in meanwhile is seen without a hand, and a screen that starts anew shows the same district.
    await report(roxbury, 'W09');
    await expect.poll(() => figure(page, 'Today in and out', 'Reported').textContent()).toBe('3');
    await page.reload();
    await expect.poll(() => figure(page, 'Today in and out', 'Reported').textContent()).toBe('3');
    await page.getByRole('combobox', { name: 'Change district' }).selectOption('Whole city');
    await expect.poll(() => figure(page, 'Today in and out', 'Reported').textContent()).toBe('4');
    expect(await graveFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('names places on the map in whole words, however late the font comes', async () => {
    const page = await office.window(screen);
    const fonts = Promise.withResolvers<void>();
    await page.route('**/*.woff2', async (route) => {
      await fonts.promise;
      await route.continue();
    });
    await page.goto(`${office.server}/shenzhen/wall`);
    await signIn(page, 'superAdmin');
    await settled(page);
    fonts.resolve();
    await page.evaluate(`document.fonts.load('16px "Noto Sans SC Variable"', '坑梓').then(() => undefined)`);
    const again = await office.window(screen);
    await again.goto(`${office.server}/shenzhen/wall`);
    await signIn(again, 'superAdmin');
    await settled(again);
    const picture = async (of: Page) => (await of.getByRole('application').screenshot()).toString('base64');
    await expect.poll(async () => (await picture(page)) === (await picture(again))).toBe(true);
    await page.context().close();
    await again.context().close();
  });

  it('opens to nobody of a district, and says so', async () => {
    const page = await office.window({ ...screen, locale: 'en-US' });
    await page.goto(`${office.server}/boston/wall`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/oidc\/sign-in\//);
    expect(await page.getByRole('button').allTextContents()).toEqual([expect.stringContaining('superAdmin')]);
    const leader = await office.peopleOf(roxbury).tokenOf('leader');
    const answer = await fetch(`${office.server}/boston/v1/today`, {
      headers: { authorization: `Bearer ${leader}` },
    });
    expect(answer.status).toBe(401);
    await page.context().close();
  });

  it('shows what it knows while the server is away, and that it is old', async () => {
    const page = await office.window({ ...screen, locale: 'en-US' });
    await page.goto(`${office.server}/boston/wall`);
    await signIn(page, 'superAdmin');
    await settled(page);
    await expect.poll(() => figure(page, 'Today in and out', 'Reported').textContent()).toBe('4');
    await page.context().setOffline(true);
    await page.getByRole('alert').waitFor();
    expect(await figure(page, 'Today in and out', 'Reported').textContent()).toBe('4');
    await page.context().setOffline(false);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('asks for nothing before it is known whose wall it is (regression: a slow answer broke the page)', async () => {
    const page = await office.window({ ...screen, locale: 'en-US' });
    await page.goto(`${office.server}/boston/wall`);
    await signIn(page, 'superAdmin');
    const reported = figure(page, 'Today in and out', 'Reported');
    await expect.poll(() => reported.textContent()).toBe('4');
    const known = Promise.withResolvers<void>();
    let times = 0;
    await page.route('**/v1/tenant', async (route) => {
      times += 1;
      // The first asks where to sign in.
      if (times > 1) await known.promise;
      await route.continue();
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await expect.poll(() => times).toBeGreaterThan(1);
    await page.locator('main[aria-busy=true]').waitFor();
    expect(asked).not.toContain('/boston/v1/today');
    known.resolve();
    await expect.poll(() => reported.textContent()).toBe('4');
    expect(asked).toContain('/boston/v1/today');
    await page.context().close();
  });

  // Decision 0048: `below` of this city is 5, and one street more is withheld, so that the one cannot be computed.
  it('shows no small number of a street, only that it is one', async () => {
    await report(roxbury, 'W09');
    for (let at = 0; at < 5; at += 1) await report(roxbury, 'W08');
    const page = await office.window({ ...screen, locale: 'en-US' });
    await page.goto(`${office.server}/boston/wall`);
    await signIn(page, 'superAdmin');
    await page.getByRole('combobox', { name: 'Change district' }).selectOption('Roxbury');
    const openIn = (street: string) =>
      panel(page, 'Ranking today').getByRole('row', { name: street }).getByRole('cell').nth(2).textContent();
    await expect.poll(() => openIn('Ward 8')).toMatch(/^[5-9]$/);
    expect(await openIn('Ward 9')).toBe('<5');
    expect(await openIn('Ward 11')).toBe('<5');
    expect(await openIn('Ward 12')).toBe('0');
    expect(await graveFindings(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the cases of a city', () => {
  /** A case of Roxbury that a unit has in hand. */
  const inHand = async () => {
    const { call, act } = office.peopleOf(roxbury);
    const body = { channel: 'constituent-call', text: 'A lamp is out', place: { street: 'W08' } };
    const { id, number } = v.parse(reportedCase, (await call('acceptor', 'POST', '/reports', { body })).body);
    await act('acceptor', id, 'accept', { subcategory: 'street-light-outages' });
    const { body: catalogue } = await call('acceptor', 'GET', '/catalogue');
    const { subcategories } = v.parse(catalogueAnswer, catalogue);
    const condition = subcategories.find(({ code }) => code === 'street-light-outages')?.conditions[0]?.id;
    await act('shiftLeader', id, 'file', { condition });
    await act('dispatcher', id, 'dispatch', { unit: 'pwdx-street-light-outages' });
    return { id, number };
  };

  const choose = async (page: Page, label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).fill(option);
    await page.keyboard.press('Enter');
  };

  it('may be ordered anew, in other words, where the first try was kept and not sent', async () => {
    const { number } = await inHand();
    const page = await office.window({ viewport: { width: 390, height: 844 }, locale: 'en-US' });
    await page.goto(`${office.server}/boston/work`);
    await signIn(page, 'superAdmin');
    await page.getByRole('button', { name: 'New order' }).click();
    // The city takes it, and answers that it could not send it on.
    const unreachable = {
      type: 'district-unreachable',
      title: 'Not reached',
      status: 503,
      detail: 'Send it again',
      errors: [],
    };
    let tries = 0;
    await page.route('**/v1/orders', async (route) => {
      if (route.request().method() !== 'POST' || tries++ > 0) return route.fallback();
      await route.fetch();
      await route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify(unreachable),
      });
    });
    await choose(page, 'District that has the case', 'Roxbury');
    await page.getByRole('textbox', { name: 'Number of the case' }).fill(number);
    await page.getByRole('textbox', { name: 'What is to be done' }).fill('Today, please');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Send it again').waitFor();
    await page.getByRole('textbox', { name: 'What is to be done' }).fill('By noon, please');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('By noon, please').waitFor();
    await page.getByText('Today, please').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.context().close();
  });

  it('are pressed for and handed over, and what districts make of it is seen', async () => {
    const { id, number } = await inHand();
    const page = await office.window({ ...screen, locale: 'en-US' });
    await page.goto(`${office.server}/boston/work`);
    await signIn(page, 'superAdmin');
    await page.getByRole('heading', { name: 'Cases across the city' }).waitFor();
    expect(await graveFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'New order' }).click();
    await choose(page, 'District that has the case', 'Roxbury');
    await page.getByRole('textbox', { name: 'Number of the case' }).fill(number);
    await page.getByRole('textbox', { name: 'What is to be done' }).fill('Today, please');
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send' }).click();
    const pressed = page.getByRole('listitem', { name: `Press ${number}` });
    await pressed.getByText('Received', { exact: true }).waitFor();

    const desk = await office.window({ ...screen, locale: 'en-US' });
    await desk.goto(`${office.server}/boston/roxbury/work/case/${id}`);
    await signIn(desk, 'unit-street-light-outages');
    await desk.getByText('pressed by the city').waitFor();
    await desk.getByRole('region', { name: 'The city' }).getByText('Today, please').waitFor();
    const order = (await office.peopleOf(roxbury).see('leader', id)).supervisionOrders[0]?.id;
    const answer = { order, text: 'The crew is on its way' };
    await office.peopleOf(roxbury).act('unit-street-light-outages', id, 'answerSupervision', answer);
    await pressed.getByText('The crew is on its way').waitFor();
    await desk.context().close();

    await page.getByRole('button', { name: 'New order' }).click();
    await page.getByText('Hand over', { exact: true }).click();
    await choose(page, 'District that has the case', 'Roxbury');
    await page.getByRole('textbox', { name: 'Number of the case' }).fill(number);
    await choose(page, 'District that is to have it', 'Back Bay');
    await page.getByRole('textbox', { name: 'Why' }).fill('The lamp stands in Back Bay');
    await page.getByRole('button', { name: 'Send' }).click();
    const moved = page.getByRole('listitem', { name: `Hand over ${number}` });
    await moved.getByText('Handed over', { exact: true }).waitFor();
    const there = await office.window({ ...screen, locale: 'en-US' });
    await there.goto(`${office.server}/boston/back-bay/work/case/${id}`);
    await signIn(there, 'dispatcher');
    await there.getByRole('region', { name: 'The city' }).getByText('The lamp stands in Back Bay').waitFor();
    await there.getByRole('button', { name: /give back to the other district/i }).waitFor();
    expect(await graveFindings(there)).toEqual([]);
    await there.context().close();
    await page.context().close();
  });
});
