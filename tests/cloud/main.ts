import { spawnSync } from 'node:child_process';
import { emulatorPackages, isInstalled } from './emulator.ts';

/** `npm run test:cloud`. With `--required`, as in CI, an emulator that is not there is a failure. */
const required = process.argv.includes('--required');

if (isInstalled()) {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/cloud/vitest.config.ts'];
  const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  process.stdout.write(
    `The deployment was not tested: the AWS emulator is not installed here (pip install ${emulatorPackages}).\n`,
  );
  process.exitCode = required ? 1 : 0;
}
