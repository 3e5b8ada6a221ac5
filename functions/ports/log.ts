/** Structured log lines. `code` is stable, so that alarms and people can search for it. */
export interface LogPort {
  info(code: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(code: string, fields?: Readonly<Record<string, unknown>>): void;
  error(code: string, fields?: Readonly<Record<string, unknown>>): void;
}

const write =
  (level: string) =>
  (code: string, fields: Readonly<Record<string, unknown>> = {}) => {
    process.stderr.write(`${JSON.stringify({ level, code, ...fields })}\n`);
  };

/** One JSON object a line on standard error. */
export const jsonLog: LogPort = { info: write('info'), warn: write('warn'), error: write('error') };

const drop = () => undefined;

/** For tests and replays that print their own progress. Errors still show. */
export const quietLog: LogPort = { info: drop, warn: drop, error: jsonLog.error };
