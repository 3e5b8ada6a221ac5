import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';

/** The entry points of functions/handlers/, each of which becomes one Lambda. */
export const handlers = [
  'api',
  'outbox',
  'check',
  'sweep',
  'deliver',
  'tell',
  'letters',
  'cityApi',
  'cityRollUp',
] as const;

export type Handler = (typeof handlers)[number];

/**
 * Ways to credentials that the SDK loads only where the environment holds none. Lambda's always does, and they are a
 * quarter of a bundle.
 */
const neverLoaded = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/** How everything that runs on Lambda is bundled: minified ES modules for Node 24, with everything they need. */
export const bundleSettings = {
  bundle: true,
  minify: true,
  // Chinese text in three bytes a character rather than in six.
  charset: 'utf8',
  legalComments: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  // The SDK's CommonJS builds cannot be shaken; its ES modules can, to half the size.
  mainFields: ['module', 'main'],
  external: neverLoaded,
  // Some packages are CommonJS inside and ask for Node's own modules in its way.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
  absWorkingDir: join(import.meta.dirname, '..'),
} satisfies BuildOptions;

export interface Bundle {
  readonly handler: Handler;
  /** the folder that is uploaded */
  readonly folder: string;
  /** bytes that are loaded before the first request: the entry and what it imports at once */
  readonly startBytes: number;
  /** bytes of all files, also those that are loaded when they are first needed */
  readonly totalBytes: number;
}

/** Files that an output needs at once, itself among them. */
const loadedWith = (
  outputs: Metafile['outputs'],
  file: string,
  seen = new Set<string>(),
): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? [])
    if (kind === 'import-statement' && path in outputs) loadedWith(outputs, path, seen);
  return seen;
};

const sizesOf = ({ outputs }: Metafile, handler: Handler) => {
  const bytesOf = (file: string) => outputs[file]?.bytes ?? 0;
  const files = Object.keys(outputs);
  const entry = files.find((file) => basename(file) === `${handler}.mjs`);
  if (entry === undefined) throw new Error(`esbuild wrote no ${handler}.mjs`);
  const sum = (some: Iterable<string>) => [...some].reduce((bytes, file) => bytes + bytesOf(file), 0);
  return { startBytes: sum(loadedWith(outputs, entry)), totalBytes: sum(files) };
};

/**
 * Bundles one handler. What is loaded by `import()` stays a file of its own. The same source gives the same bytes, so
 * that a second deployment finds nothing to do.
 */
export const bundle = (handler: Handler, into: string): Bundle => {
  const folder = join(into, handler);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = buildSync({
    ...bundleSettings,
    entryPoints: [join('functions', 'handlers', `${handler}.ts`)],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    metafile: true,
  });
  return { handler, folder, ...sizesOf(metafile, handler) };
};
