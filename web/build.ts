import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** `node web/build.ts`: builds the web application into web/dist, if anything it is made from has changed since. */

const web = import.meta.dirname;
const dist = join(web, 'dist');
const stamp = join(dist, 'built-from');

/** Everything the build reads: its own files, and the lock file for what comes from elsewhere. */
const sources = async (): Promise<readonly string[]> => {
  const own = await Array.fromAsync(
    glob('**/*.{ts,tsx,css,json,html,svg,png,webmanifest}', { cwd: web, exclude: (name) => name === 'dist' }),
  );
  return [...own.filter((file) => !file.endsWith('.test.ts')).sort(), '../package-lock.json'];
};

const digest = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const file of await sources()) hash.update(file).update(await readFile(join(web, file)));
  return hash.digest('hex');
};

const wanted = await digest();
const built = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
if (wanted !== built) {
  process.stdout.write('Building the web pages (once, and after changes)\n');
  await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'warn' });
  await mkdir(dist, { recursive: true });
  await writeFile(stamp, wanted);
}
