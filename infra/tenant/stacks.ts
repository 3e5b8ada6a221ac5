import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addStacks, newApp, type Tenancy } from '../app.ts';
import { cityOf, cityStackName, districtStackName, edgeStackName } from '../names.ts';

/** A stack as the files want it. */
export interface WantedStack {
  readonly name: string;
  readonly region: string;
  readonly template: Record<string, unknown>;
}

export interface Synthesised {
  /** what `cdk --app` takes */
  readonly folder: string;
  /** the stacks that a district needs, in the order in which they are deployed */
  readonly stacks: readonly WantedStack[];
  /** removes the folder */
  discard(): void;
}

/** The stacks of a tenant: its city's and its own, each with the one at the edge where there is one. */
export const synthesise = async (tenancy: Tenancy, tenant: string): Promise<Synthesised> => {
  const folder = mkdtempSync(join(tmpdir(), 'chengyun-cdk-'));
  const app = newApp(folder);
  await addStacks(app, tenancy, cityOf(tenant));
  const assembly = app.synth();
  const city = cityOf(tenant);
  const names = [edgeStackName(city), cityStackName(city), edgeStackName(tenant), districtStackName(tenant)];
  const stacks = names.flatMap((name) => {
    const artifact = assembly.stacks.find(({ stackName }) => stackName === name);
    if (artifact === undefined) return [];
    return [{ name, region: artifact.environment.region, template: artifact.template }];
  });
  return { folder, stacks, discard: () => rmSync(folder, { recursive: true }) };
};

/** The toolkit said no; what it had to say is on the screen already. */
export class ToolkitError extends Error {
  override readonly name = 'ToolkitError';
}

const toolkit = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');

/** Runs the CDK toolkit on what was synthesised, with its output on the screen. Throws ToolkitError if it fails. */
export const runToolkit = async (
  command: 'deploy' | 'destroy',
  { folder }: Synthesised,
  args: readonly string[],
): Promise<void> => {
  const child = spawn(process.execPath, [toolkit, command, '--app', folder, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new ToolkitError(`cdk ${command} ended with ${code}`);
};
