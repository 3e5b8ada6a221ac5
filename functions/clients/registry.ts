import type { MachineClient, Scope } from '../domain/identity/clients.ts';
import type { Actor } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { rotated } from '../domain/secrets.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { IdPort } from '../ports/ids.ts';
import type { ClientStore } from '../store/clients.ts';
import { writeAnew } from '../store/writeAnew.ts';
import { drawClientSecret } from './secrets.ts';

export interface ClientDependencies {
  readonly store: { readonly clients: ClientStore };
  readonly clock: ClockPort;
  readonly ids: IdPort;
}

export interface NewClient {
  readonly name: string;
  readonly unit: string;
  readonly scopes: readonly Scope[];
}

export interface ClientChanges {
  readonly name?: string;
  readonly scopes?: readonly Scope[];
  readonly enabled?: boolean;
}

/** A client with a secret that is told this once. */
export interface WithSecret {
  readonly client: MachineClient;
  readonly told: string;
}

/** One that is used and one that takes its place. */
const mostSecrets = 2;

const newSecret = ({ ids, clock }: ClientDependencies) => {
  const createdAt = clock.now();
  return drawClientSecret({ id: ids.next(createdAt), createdAt });
};

/** Registers a program that acts for a unit, with its first secret. */
export const createClient = async (
  dependencies: ClientDependencies,
  facts: NewClient,
  actor: Actor,
): Promise<WithSecret> => {
  const { secret, told } = newSecret(dependencies);
  const now = secret.createdAt;
  const client: MachineClient = {
    id: dependencies.ids.next(now),
    ...facts,
    enabled: true,
    secrets: [secret],
    createdAt: now,
    createdBy: actor.id,
    updatedAt: now,
  };
  const saved = await dependencies.store.clients.save(client);
  if (!saved) throw new Error(`the id ${client.id} was drawn twice`);
  return { client, told };
};

/** The client. Refusals: not-found. */
export const clientNamed = async (
  { store }: Pick<ClientDependencies, 'store'>,
  id: string,
): Promise<Result<MachineClient>> => {
  const found = await store.clients.get(id);
  return found === undefined ? refuse('not-found') : ok(found.value);
};

/** Changes a client as it is now, whoever else does. Refusals: not-found and those of the change. */
const changed = (
  { store, clock }: ClientDependencies,
  id: string,
  change: (client: MachineClient, now: number) => Result<MachineClient>,
): Promise<Result<MachineClient>> =>
  writeAnew<Result<MachineClient>>(`client ${id}`, async () => {
    const found = await store.clients.get(id);
    if (found === undefined) return { done: refuse('not-found') };
    const now = clock.now();
    const next = change(found.value, now);
    if (!next.ok) return { done: next };
    const client = { ...next.value, updatedAt: now };
    return (await store.clients.save(client, found.revision)) ? { done: ok(client) } : 'again';
  });

/** Changes what is given of a client; `enabled` switches it off and on again. Refusals: not-found. */
export const changeClient = (
  dependencies: ClientDependencies,
  id: string,
  changes: ClientChanges,
): Promise<Result<MachineClient>> => changed(dependencies, id, (client) => ok({ ...client, ...changes }));

/** Takes a client away; its tokens count for nothing from now on. Refusals: not-found. */
export const removeClient = async (
  dependencies: ClientDependencies,
  id: string,
): Promise<Result<MachineClient>> => {
  const found = await clientNamed(dependencies, id);
  if (found.ok) await dependencies.store.clients.remove(id);
  return found;
};

/**
 * Draws a new secret. The one before it counts too for the overlap, in milliseconds; of more than two the oldest ends at
 * once. Refusals: not-found.
 */
export const rotateClientSecret = async (
  dependencies: ClientDependencies,
  id: string,
  overlap: number,
): Promise<Result<WithSecret>> => {
  const { secret, told } = newSecret(dependencies);
  const after = await changed(dependencies, id, (client, now) =>
    ok({ ...client, secrets: rotated(client.secrets, secret, { now, overlap, most: mostSecrets }) }),
  );
  return after.ok ? ok({ client: after.value, told }) : after;
};

/** Ends the overlap of an older secret now. Refusals: not-found, client-secret-in-use for the newest. */
export const removeClientSecret = (
  dependencies: ClientDependencies,
  id: string,
  secret: string,
): Promise<Result<MachineClient>> =>
  changed(dependencies, id, (client) => {
    const place = client.secrets.findIndex((kept) => kept.id === secret);
    if (place < 0) return refuse('not-found');
    if (place === 0) return refuse('client-secret-in-use');
    return ok({ ...client, secrets: client.secrets.filter((kept) => kept.id !== secret) });
  });
