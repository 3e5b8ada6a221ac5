import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startReceivers } from '../system/receivers.ts';
import { district, type Office, openOffice, signIn } from './office.ts';
import { publishThen } from './publishedThen.ts';
import { settled } from './settled.ts';
import { workday } from './workday.ts';

/**
 * `npm run screenshots`: the sample of published cases is played through, a morning's work is added, and every face is
 * opened in a real browser. Writes docs/images.
 */

const images = join(import.meta.dirname, '..', '..', 'docs', 'images');
const root = join(import.meta.dirname, '..', '..');

const replay = (data: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const args = ['local/replay/main.ts', '--city', 'shenzhen', '--district', 'pingshan', '--data', data];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the replay ended with ${code}`)),
    );
  });

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  geolocation: { longitude: 114.361, latitude: 22.7, accuracy: 12 },
  permissions: ['geolocation'],
};

/** Shows what a person sees who has looked for a moment: maps drawn, pictures and fonts there, nothing moving. */
const shoot = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  // A picture is no test: what is open is drawn on the map a moment after its district.
  await page.waitForTimeout(2_000);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const path = join(images, `${name}.jpg`);
  await page.screenshot({ path, type: 'jpeg', quality: 80, animations: 'disabled' });
  process.stdout.write(`wrote docs/images/${name}.jpg\n`);
};

const workbench = async (office: Office, ids: readonly string[]): Promise<void> => {
  const dispatcher = await office.desk('dispatcher');
  await dispatcher.getByRole('option').first().waitFor();
  await dispatcher.getByRole('application').waitFor();
  await shoot(dispatcher, 'workbench-list');
  await dispatcher.goto(`${office.url}/work/case/${ids[2]}`);
  await dispatcher.locator('[data-action="dispatch"]').click();
  await dispatcher.getByRole('radio').first().waitFor();
  await shoot(dispatcher, 'workbench-dispatch');
  const leader = await office.desk('leader', `/work/case/${ids[9]}`);
  await leader.getByRole('heading', { name: '办理经过' }).waitFor();
  await shoot(leader, 'workbench-case');
  const acceptor = await office.desk('acceptor', '/work/new');
  await acceptor.getByLabel('问题描述').fill('小区门口路灯不亮，已经两天了');
  await shoot(acceptor, 'workbench-intake');
};

const field = async (office: Office): Promise<void> => {
  const page = await office.desk('supervisor-2', '/field', phone);
  await page
    .getByRole('link', { name: /核查|核实/ })
    .first()
    .waitFor();
  await shoot(page, 'field-tasks');
  await page.goto(`${office.url}/field/new/report`);
  await page.getByRole('textbox', { name: /问题描述/ }).fill('人行道上有一堆建筑垃圾，影响通行');
  await page.getByText(/误差约/).waitFor();
  await shoot(page, 'field-report');
};

const citizen = async (office: Office): Promise<void> => {
  const page = await office.window(phone);
  await page.goto(`${office.url}/`);
  await page.getByRole('link', { name: '我要上报' }).waitFor();
  await shoot(page, 'citizen-home');
  await page.goto(`${office.url}/report`);
  await page.getByText(/街道 .*社区/).waitFor();
  await page.getByRole('textbox', { name: '问题描述' }).fill('人行道上有一堆积存垃圾，气味很大');
  await page.getByRole('group', { name: /可能是这类问题/ }).waitFor();
  await shoot(page, 'citizen-report');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('link', { name: '查看进度' }).click();
  await page.getByText('办理进度').waitFor();
  await shoot(page, 'citizen-track');
};

/** The night in which the last whole month of the sample was old enough. */
const published = Date.parse('2018-12-14T04:00:00+08:00');

/** Comes first: a few minutes after its start the product publishes anew, and then nothing of years ago. */
const open = async (office: Office): Promise<void> => {
  const page = await office.window({ viewport: { width: 660, height: 1500 } });
  await page.goto(`${office.url}/open`);
  await page.getByRole('table', { name: /按类别/ }).waitFor();
  await page.getByRole('link', { name: /^CSV / }).first().waitFor();
  await shoot(page, 'open');
};

const wall = async (office: Office): Promise<void> => {
  const page = await office.desk('leader', '/wall', { viewport: { width: 1920, height: 1080 } });
  await page.getByText('实时', { exact: true }).waitFor();
  await page.getByRole('application').waitFor();
  await page.locator('canvas').nth(1).waitFor();
  await shoot(page, 'wall');
};

const cityWall = async (office: Office): Promise<void> => {
  const page = await office.window({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${office.server}/shenzhen/wall`);
  await signIn(page, 'superAdmin');
  await page.locator('canvas').nth(1).waitFor();
  await shoot(page, 'city-wall');
};

/** In which most of the published cases of the sample were reported. */
const month = '2018-11';

const evaluation = async (office: Office): Promise<void> => {
  const page = await office.desk('leader', `/work/evaluation?period=${month}`);
  await page
    .getByRole('button', { name: /立案数 [1-9]/ })
    .first()
    .waitFor();
  await shoot(page, 'evaluation');
  await page.getByRole('button', { name: '生成城市管理月度通报' }).click();
  await page.getByRole('heading', { name: /月度通报/ }).waitFor();
  await shoot(page, 'bulletin');
};

const cityCases = async (office: Office, ids: readonly string[]): Promise<void> => {
  const page = await office.window();
  await page.goto(`${office.server}/shenzhen/work/city`);
  await signIn(page, 'superAdmin');
  const { number } = await office.people.see('leader', ids[7] ?? '');
  await page.getByRole('button', { name: '新建指令' }).click();
  await page.getByRole('combobox', { name: '案件所在区' }).fill('坪山');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '案件编号' }).fill(number);
  await page.getByRole('textbox', { name: '督办要求' }).fill('群众反映强烈，请今天内处理');
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByText('区已接收').waitFor();
  await shoot(page, 'city-cases');
};

/** The pages of administrators, with an endpoint that was told of a case. */
const portal = async (office: Office): Promise<void> => {
  const receivers = await startReceivers();
  try {
    const types = ['case.reported.v1', 'case.dispatched.v1', 'case.closed.v1'];
    const body = { url: receivers.url('chengyun'), description: '环卫公司派单系统', types };
    await office.people.call('administrator', 'POST', '/webhooks', { body });
    const page = await office.desk('administrator', '/work/portal/endpoints');
    await page.getByText('已启用').waitFor();
    await shoot(page, 'portal-endpoints');
    const place = { point: [114.361, 22.7], datum: 'WGS84' };
    const report = { channel: '12345', text: '路口有一堆垃圾', place };
    await office.people.call('acceptor', 'POST', '/reports', { body: report });
    await page.getByRole('link', { name: receivers.url('chengyun') }).click();
    await page.getByRole('button', { name: '查看' }).first().click();
    await page.getByRole('dialog').getByText('第 1 次').waitFor();
    await shoot(page, 'portal-delivery');
    await page.goto(`${office.url}/work/portal/reference`);
    await page.getByRole('searchbox').last().fill('webhooks');
    await page.getByText('/v1/webhooks/catalogue').waitFor();
    await shoot(page, 'portal-reference');
  } finally {
    await receivers.close();
  }
};

const data = await mkdtemp(join(tmpdir(), 'chengyun-screenshots-'));
await mkdir(images, { recursive: true });
try {
  await replay(data);
  await publishThen(data, district, published);
  const office = await openOffice(data, 'tenants', [], ['--allow-loopback-webhooks']);
  try {
    await open(office);
    const ids = await workday(office.people, 40);
    await workbench(office, ids);
    await citizen(office);
    await field(office);
    await wall(office);
    await cityWall(office);
    await evaluation(office);
    await cityCases(office, ids);
    await portal(office);
  } finally {
    await office.close();
  }
} finally {
  await rm(data, { recursive: true });
}
