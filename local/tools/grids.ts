import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { formatTenantErrors, loadTenant } from '../../functions/tenants/index.ts';
import { carryOut, readArguments, usage } from './gridCommands.ts';

const tenantsRoot = join(import.meta.dirname, '../../tenants');

/** Drawn on standard error and gone when done, so that standard output holds the result alone. */
const progressBar = () => {
  const bar = new SingleBar({
    format: '{bar} {value} of {total} communities',
    stream: process.stderr,
    clearOnComplete: true,
  });
  return (done: number, total: number): void => {
    if (done === 1) bar.start(total, 0);
    bar.update(done);
    if (done === total) bar.stop();
  };
};

const main = async (argv: readonly string[]): Promise<number> => {
  const order = readArguments(argv);
  if (order === 'help') {
    console.log(usage);
    return 0;
  }
  if ('error' in order) {
    console.error(`${order.error}\nnpm run grids -- --help shows how it is used.`);
    return 2;
  }
  const loaded = await loadTenant(tenantsRoot, `${order.city}/${order.district}`);
  if (!loaded.ok) {
    console.error(formatTenantErrors(loaded.errors));
    return 2;
  }
  return carryOut(order, {
    tenant: loaded.tenant,
    read: (file) => readFile(file, 'utf8'),
    write: (file, text) => writeFile(file, text),
    print: (text) => console.log(text),
    progress: progressBar(),
  });
};

/** A file that is missing or may not be read or written: the user's to settle, so a sentence and no stack. */
const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!isFileError(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
