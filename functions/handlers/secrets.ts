import { randomBytes } from 'node:crypto';
import type { TableAccess } from '../store/pages.ts';
import { keptSecret } from '../store/secrets.ts';

/** A secret of the district, drawn when first asked for. */
export const drawnSecret = (access: TableAccess, name: string): Promise<string> =>
  keptSecret(access, name, () => randomBytes(32).toString('base64url'));
