import { posts, type Role } from '../../domain/identity/types.ts';

/** Everybody who works in the district. */
export const staff: readonly Role[] = posts;

/** Those who see every case of the district; the others see what was dispatched to their unit. */
export const wholeDistrict: readonly Role[] = staff.filter((role) => role !== 'unit' && role !== 'handler');
