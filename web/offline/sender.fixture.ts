import type { Problem } from '../app/problem.ts';
import type { Outcome } from './outbox.ts';
import type { Transport } from './sender.ts';
import type { Command, HeldPhoto, Queued } from './types.ts';

/** What goes wrong with one request. `lostAfter`: it arrived and was carried out, and its answer was lost. */
export type Trouble = 'none' | 'lostBefore' | 'lostAfter' | 'error' | 'throttle' | 'signedOut';

export const problemOf = (type: string, status: number): Problem => ({
  type: `urn:chengyun:problem:${type}`,
  title: type,
  status,
  detail: type,
  requestId: '1',
  errors: [],
});

interface Carried {
  readonly key: string;
  readonly line: string;
  readonly body: string;
}

const troubles: Readonly<Record<Exclude<Trouble, 'none' | 'lostAfter'>, Outcome & { kind: string }>> = {
  lostBefore: { kind: 'unreachable' },
  error: { kind: 'busy', problem: problemOf('unexpected-error', 500) },
  throttle: { kind: 'throttled', after: 60_000 },
  signedOut: { kind: 'signedOut' },
};

/**
 * A server that keeps the promises of the API: a key is carried out once, a version that has passed is refused unless
 * the key was carried out before, photos must have arrived before they are named.
 */
export class FakeServer implements Transport {
  readonly carried: Carried[] = [];
  readonly versions = new Map<string, number>();
  readonly photos = new Set<string>();
  readonly calls: string[] = [];
  now = 1_000;
  ticketMilliseconds = 15 * 60_000;
  #tickets = 0;
  readonly #trouble: (call: string, id: string) => Trouble | Promise<Trouble>;

  constructor(trouble: (call: string, id: string) => Trouble | Promise<Trouble> = () => 'none') {
    this.#trouble = trouble;
  }

  async ticket(photo: HeldPhoto): ReturnType<Transport['ticket']> {
    return this.#troubled('ticket', photo.id, () => {
      this.#tickets += 1;
      const photoId = `P${this.#tickets}`;
      const expiresAt = this.now + this.ticketMilliseconds;
      return {
        kind: 'ticket' as const,
        ticket: { photoId, url: `/photos/${photoId}`, headers: {}, expiresAt },
      };
    });
  }

  async upload(...[ticket, , progress]: Parameters<Transport['upload']>): ReturnType<Transport['upload']> {
    return this.#troubled('upload', ticket.photoId, () => {
      if (ticket.expiresAt < this.now) return { kind: 'stale' as const };
      progress(1);
      this.photos.add(ticket.photoId);
      return { kind: 'arrived' as const };
    });
  }

  async send(command: Queued): Promise<Outcome> {
    return this.#troubled('send', command.id, () => this.#carryOut(command));
  }

  /** Somebody else writes the case. */
  write(line: string): void {
    this.versions.set(line, (this.versions.get(line) ?? 0) + 1);
  }

  async #troubled<T extends { readonly kind: string }>(call: string, id: string, act: () => T) {
    this.calls.push(`${call} ${id}`);
    const trouble = await this.#trouble(call, id);
    if (trouble === 'none') return act();
    if (trouble !== 'lostAfter') return troubles[trouble] as T;
    act();
    return { kind: 'unreachable' } as T & { kind: 'unreachable' };
  }

  #receipt(line: string): Outcome {
    return { kind: 'done', receipt: { caseId: line, number: line, version: this.versions.get(line) ?? 0 } };
  }

  #carryOut({ id, line, body, photos, version }: Queued): Outcome {
    const text = JSON.stringify([body, photos.map(({ ticket }) => ticket?.photoId)]);
    const before = this.carried.find(({ key }) => key === id);
    if (before !== undefined) {
      return before.body === text
        ? this.#receipt(line)
        : { kind: 'refused', problem: problemOf('idempotency-key-reused', 422) };
    }
    if (photos.some(({ ticket }) => ticket === undefined || !this.photos.has(ticket.photoId)))
      return { kind: 'refused', problem: problemOf('unknown-photo', 422) };
    if (version !== undefined && version !== (this.versions.get(line) ?? 0))
      return { kind: 'conflict', problem: problemOf('version-conflict', 412) };
    this.carried.push({ key: id, line, body: text });
    this.write(line);
    return this.#receipt(line);
  }
}

export const photoOf = (id: string): HeldPhoto => ({
  id,
  contentType: 'image/jpeg',
  bytes: 3,
  arrived: false,
});

export const commandOf = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  by: 'supervisor1',
  kind: 'confirm',
  line: 'case1',
  path: 'v1/cases/case1/actions/confirm',
  body: { text: id },
  photos: [],
  photoForm: 'ids',
  title: id,
  form: { text: id },
  createdAt: 0,
  ...more,
});
