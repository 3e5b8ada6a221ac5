import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fixtures } from './places.ts';

/** Starts scripts of the product as processes of their own, as npm does. */

export interface Script {
  readonly child: ChildProcess;
  /** everything it has written so far */
  readonly said: () => string;
  /** Resolves with the first match in what it writes; rejects with all it wrote if it ends before. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** resolves with its exit code, or the signal that ended it */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** What was compiled once is not compiled again for each of the many starts. */
const env = { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/node-compile' };

export const run = (script: string, args: readonly string[]): Script => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(text);
        if (found === null) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`${script} ended without ${pattern}:\n${text}`)));
    });
  return { child, said: () => text, until, ended };
};

/** `npm start` on the districts for tests. */
export const startProduct = (data: string, ...more: readonly string[]): Script =>
  run('local/main.ts', ['--port', '0', '--data', data, '--tenants', fixtures, ...more]);

/** The address that the product prints once it serves. */
export const urlOf = async (script: Script): Promise<string> =>
  (await script.until(/is running: (http:\S+)\//))[1] ?? '';
