import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Outside the repository, so that nothing is found that a vendor would not have. */
const folder = mkdtempSync(join(tmpdir(), 'chengyun-client-'));

beforeAll(() => {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', 'packages/client', '--outDir', folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the client as it is built for vendors', () => {
  it('runs without anything beside it, and has types', () => {
    const script = `import(${JSON.stringify(join(folder, 'index.js'))}).then((all) => console.log(Object.keys(all).sort().join(' ')))`;
    const exported = execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' });
    expect(exported.trim()).toBe(
      'ProblemError TokenError UnreachableError WebhookError createVendor verifyWebhook',
    );
    expect(readFileSync(join(folder, 'index.d.ts'), 'utf8')).toContain('createVendor');
  });
});
