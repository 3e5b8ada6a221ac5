import { tokenCommand } from '../identity/tokenCommand.ts';

const { exitCode, text } = await tokenCommand(process.argv.slice(2), process.env);
(exitCode === 0 ? process.stdout : process.stderr).write(text);
process.exitCode = exitCode;
