import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { addStacks, newApp, type Tenancy } from './app.ts';
import { profileNamed } from './profiles.ts';

/** The stacks of the tenants for tests, synthesised. */
export const synthesised = async (changes: Partial<Tenancy> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'chengyun-synth-'));
  const app = newApp(folder);
  const tenancy = { root: 'tests/fixtures/tenants', profile: profileNamed('aws'), region: 'us-east-1' };
  await addStacks(app, { ...tenancy, ...changes });
  const assembly = app.synth();
  const stacks = new Map(
    app.node.children.filter((child) => Stack.isStack(child)).map((stack) => [stack.stackName, stack]),
  );
  const stackNamed = (name: string): Stack => {
    const stack = stacks.get(name);
    if (stack === undefined) throw new Error(`there is no stack ${name}: ${[...stacks.keys()].join(', ')}`);
    return stack;
  };
  return {
    folder,
    assembly,
    names: [...stacks.keys()],
    templateOf: (name: string): Template => Template.fromStack(stackNamed(name)),
  };
};

type Resource = { readonly Type: string; readonly Properties: Record<string, unknown> };

/** All resources of a type, by logical id. */
export const resourcesOf = (template: Template, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(template.findResources(type)).map(([id, found]) => [id, found as Resource]);
