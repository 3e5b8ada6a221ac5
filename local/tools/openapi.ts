import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';
import { districtDocument } from '../../functions/api/openapi/district.ts';

/** docs/openapi.json as generated from the routes. */
export const openApiText = (): string => `${JSON.stringify(districtDocument(), null, 2)}\n`;

/** web/api/schema.d.ts: the types of the web’s client, made from the same document. */
export const clientTypes = async (): Promise<string> => {
  const syntax = await openapiTypes(openApiText(), { rootTypes: true, rootTypesNoSchemaPrefix: true });
  return `// Generated from docs/openapi.json by \`npm run docs\`. Do not edit.\n${astToString(syntax)}`;
};

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
