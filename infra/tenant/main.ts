import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { OrderError } from './arguments.ts';
import { deploy, password, plan, type Scene, sceneOf, secret } from './commands.ts';
import { type Order, orderFrom, usage } from './options.ts';
import { type Ask, remove } from './remove.ts';
import { ToolkitError } from './stacks.ts';
import { newTenant } from './starting/new.ts';
import { saidFrom, usageOfNew } from './starting/options.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const ask: Ask = async (question) => {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
};

const commands: Readonly<Record<Order['command'], (scene: Scene) => Promise<void>>> = {
  plan,
  deploy,
  password,
  secret: (scene) => secret(scene, () => text(process.stdin)),
  remove: (scene) => remove(scene, ask),
};

/** What AWS says of credentials that are missing or wrong, which is no defect of ours. */
const isAboutCredentials = (error: Error): boolean =>
  /Credential|Token|UnrecognizedClient|AccessDenied|AuthFailure/.test(error.name);

/** Ctrl-C or Ctrl-D at a question. */
const isBreak = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

const explain = (error: unknown): string => {
  if (isBreak(error)) return '\nStopped at the question: nothing was changed.';
  if (error instanceof OrderError || error instanceof ToolkitError) return error.message;
  if (error instanceof Error && isAboutCredentials(error)) return `AWS does not let us: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const carryOut = async (argv: readonly string[]): Promise<void> => {
  const order = orderFrom(argv, process.env);
  if (order === undefined) print(usage);
  else await commands[order.command](sceneOf(order, print));
};

const begin = async (argv: readonly string[]): Promise<void> => {
  const said = saidFrom(argv);
  if (said === undefined) print(usageOfNew);
  else await newTenant(said, ask, print);
};

const [first, ...rest] = process.argv.slice(2);

try {
  if (first === 'new') await begin(rest);
  else await carryOut(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
