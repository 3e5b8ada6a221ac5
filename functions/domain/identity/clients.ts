/** What a machine client may be allowed, each word a scope of OAuth 2.0 (RFC 6749 §3.3). Public and stable. */
export const scopes = [
  'cases:read',
  'cases:accept',
  'cases:feedback',
  'cases:request',
  'cases:comment',
  'photos:write',
  'vitals:write',
] as const;

export type Scope = (typeof scopes)[number];

/** A secret of a client, of which only the hash is kept: SHA-256 in hex. Instants are epoch milliseconds. */
export interface ClientSecret {
  readonly id: string;
  readonly hash: string;
  readonly createdAt: number;
  /** absent for the newest */
  readonly expiresAt?: number;
}

/** A program of a vendor that acts for one responsible unit of the district. */
export interface MachineClient {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly scopes: readonly Scope[];
  readonly enabled: boolean;
  /** newest first; never empty */
  readonly secrets: readonly ClientSecret[];
  readonly createdAt: number;
  readonly createdBy: string;
  readonly updatedAt: number;
}
