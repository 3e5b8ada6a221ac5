import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';
import { districtDocument } from '../../functions/api/openapi/district.ts';
import { cityDocument } from '../../functions/city/document.ts';

/** A generated API document as its file has it. */
const textOf = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/** docs/openapi.json as generated from the routes. */
export const openApiText = (): string => textOf(districtDocument());

/** docs/openapi.city.json as generated from the routes of a city. */
export const cityApiText = (): string => textOf(cityDocument());

const typesFrom = async (text: string, file: string): Promise<string> => {
  const syntax = await openapiTypes(text, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  return `// Generated from ${file} by \`npm run docs\`. Do not edit.\n${astToString(syntax)}`;
};

/** web/api/schema.d.ts: the types of the web’s client, made from the same document. */
export const clientTypes = (): Promise<string> => typesFrom(openApiText(), 'docs/openapi.json');

/** web/api/city.d.ts: the same of a city’s. */
export const cityClientTypes = (): Promise<string> => typesFrom(cityApiText(), 'docs/openapi.city.json');

export interface LintResult {
  readonly problems: number;
  readonly output: string;
}

const redocly = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'));

/** Holds the document in a file to Redocly's recommended rules; warnings count as problems. */
export const lintOpenApi = (file: string): Promise<LintResult> =>
  new Promise((resolve, reject) => {
    const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const child = spawn(process.execPath, [redocly, 'lint', '--extends=recommended', '--format=json', file], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const totals = /"errors":\s*(\d+),\s*"warnings":\s*(\d+)/.exec(output);
      const found = totals === null ? undefined : Number(totals[1]) + Number(totals[2]);
      if (found === undefined)
        reject(new Error(`the linter said nothing to count (exit ${code}): ${output}`));
      else resolve({ problems: found, output });
    });
  });
