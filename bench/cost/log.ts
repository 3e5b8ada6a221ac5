import type { LogPort } from '../../functions/ports/log.ts';

export interface MeteredLog extends LogPort {
  /** bytes of all lines, as `jsonLog` writes them */
  readonly bytes: () => number;
  readonly reset: () => void;
}

/** Counts what is logged instead of writing it, but for warnings and errors, which `shown` gets, too. */
export const meterLog = (shown: LogPort): MeteredLog => {
  let bytes = 0;
  const count = (level: keyof LogPort, code: string, fields: object = {}): void => {
    bytes += Buffer.byteLength(`${JSON.stringify({ level, code, ...fields })}\n`);
  };
  return {
    info: (code, fields) => count('info', code, fields),
    warn: (code, fields) => {
      count('warn', code, fields);
      shown.warn(code, fields);
    },
    error: (code, fields) => {
      count('error', code, fields);
      shown.error(code, fields);
    },
    bytes: () => bytes,
    reset: () => {
      bytes = 0;
    },
  };
};
