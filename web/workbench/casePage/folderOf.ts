/** A district knows the others of its city by the names of their folders alone. */
export const folderOf = (tenant: string): string => tenant.split('/').at(-1) ?? tenant;
