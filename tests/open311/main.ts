import { spawnSync } from 'node:child_process';
import { clientPackages, python } from './packages.ts';

/** `npm run test:open311`. With `--required`, as in CI, a client that is not there is a failure. */
const required = process.argv.includes('--required');

if (spawnSync(python, ['-c', 'import georeport'], { stdio: 'ignore' }).status === 0) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/open311/vitest.config.ts'];
  const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  process.stdout.write(
    `Open311 was not tested with a client of others: it is not installed here (pip install ${clientPackages}).\n`,
  );
  process.exitCode = required ? 1 : 0;
}
