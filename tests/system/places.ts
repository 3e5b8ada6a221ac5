import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The tenants for tests. */
export const fixtures = 'tests/fixtures/tenants';

/** A folder of its own, to be removed by who asks. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'chengyun-test-'));
