import type { Role } from '../../domain/identity/types.ts';

export const tag = 'webhooks';

/** Who looks after endpoints: they see no case by it, and those who see cases see no endpoint. */
export const administrators: readonly Role[] = ['administrator'];
