import { deviceCommand } from './deviceCommand.ts';

const { exitCode, text } = await deviceCommand(process.argv.slice(2), process.env, (line) =>
  process.stdout.write(`${line}\n`),
);
(exitCode === 0 ? process.stdout : process.stderr).write(text);
process.exitCode = exitCode;
