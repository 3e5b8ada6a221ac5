import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { ClockPort } from '../../functions/ports/clock.ts';

/**
 * What the provider remembers (sessions, codes, refresh tokens) lives in the process only. A restart forgets it, which
 * merely asks people to sign in again when their access token ends: access tokens are signed and need no memory.
 */

interface Kept {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/** Anybody can begin to sign in, so what is remembered is bounded; the oldest goes first. */
const maxKept = 20_000;

class Memory {
  readonly #kept = new Map<string, Kept>();
  readonly #clock: ClockPort;

  constructor(clock: ClockPort) {
    this.#clock = clock;
  }

  set(key: string, payload: AdapterPayload, seconds: number | undefined): void {
    const expiresAt = seconds === undefined ? Number.POSITIVE_INFINITY : this.#clock.now() + seconds * 1000;
    this.#kept.delete(key);
    this.#kept.set(key, { payload, expiresAt });
    if (this.#kept.size > maxKept) this.#makeRoom();
  }

  get(key: string): AdapterPayload | undefined {
    const kept = this.#kept.get(key);
    return kept === undefined || kept.expiresAt <= this.#clock.now() ? undefined : kept.payload;
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }

  /** The payloads of one kind of thing that fit. Few enough are kept that no index is worth its upkeep. */
  find(prefix: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const key of this.#kept.keys()) {
      const payload = key.startsWith(prefix) ? this.get(key) : undefined;
      if (payload !== undefined && fits(payload)) return payload;
    }
    return undefined;
  }

  deleteAll(prefix: string, fits: (payload: AdapterPayload) => boolean): void {
    for (const [key, { payload }] of this.#kept) {
      if (key.startsWith(prefix) && fits(payload)) this.#kept.delete(key);
    }
  }

  #makeRoom(): void {
    for (const [key, { expiresAt }] of this.#kept) {
      if (expiresAt <= this.#clock.now()) this.#kept.delete(key);
    }
    for (const key of this.#kept.keys()) {
      if (this.#kept.size <= maxKept) return;
      this.#kept.delete(key);
    }
  }
}

/** Storage for one provider: what its adapters of all kinds share. */
export const memoryAdapters = (clock: ClockPort): AdapterFactory => {
  const memory = new Memory(clock);
  return (kind: string): Adapter => {
    const prefix = `${kind}:`;
    return {
      upsert: async (id, payload, seconds) => memory.set(prefix + id, payload, seconds),
      find: async (id) => memory.get(prefix + id),
      findByUid: async (uid) => memory.find(prefix, (payload) => payload.uid === uid),
      findByUserCode: async (userCode) => memory.find(prefix, (payload) => payload.userCode === userCode),
      consume: async (id) => {
        const payload = memory.get(prefix + id);
        if (payload !== undefined) payload.consumed = Math.floor(clock.now() / 1000);
      },
      destroy: async (id) => memory.delete(prefix + id),
      revokeByGrantId: async (grantId) => memory.deleteAll(prefix, (payload) => payload.grantId === grantId),
    };
  };
};
