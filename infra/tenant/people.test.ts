import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../functions/domain/tenant/types.ts';
import { answering } from '../../functions/ports/sdk.fixture.ts';
import { describeSteps, givePassword, peopleSteps, takeSteps } from './people.ts';

const person = (id: string, roles: Person['roles']): Person => ({
  id,
  name: id,
  roles,
  dutyAreas: [],
  language: 'en',
});

const people = (...all: readonly Person[]) => new Map(all.map((one) => [one.id, one]));

interface Member {
  readonly id: string;
  readonly groups: readonly string[];
  readonly enabled?: boolean;
}

const groupsIn = (members: readonly Member[], id: string) => {
  const groups = members.find((member) => member.id === id)?.groups ?? [];
  return { Groups: groups.map((GroupName) => ({ GroupName })) };
};

const pageOf = (members: readonly Member[], from: number) => ({
  Users: members.slice(from, from + 2).map(({ id, enabled = true }) => ({ Username: id, Enabled: enabled })),
  ...(from + 2 < members.length ? { PaginationToken: String(from + 2) } : {}),
});

/** A pool with these people in it, two to a page. */
const poolOf = (...members: readonly Member[]) => {
  const { requests, settings } = answering((request) => {
    const { Username, PaginationToken = '0', Limit } = request as Record<string, string | undefined>;
    if (Username === undefined) return pageOf(members, Number(PaginationToken));
    return Limit === undefined ? {} : groupsIn(members, Username);
  });
  return { requests, pool: { client: new CognitoIdentityProviderClient(settings), UserPoolId: 'pool-1' } };
};

describe('who may sign in', () => {
  it('is nobody to do anything about where pool and files agree', async () => {
    const { pool } = poolOf(
      { id: 'a', groups: ['leader'] },
      { id: 'b', groups: ['unit', 'handler'] },
      { id: 'c', groups: ['dispatcher'] },
    );
    const wanted = people(
      person('a', ['leader']),
      person('b', ['handler', 'unit']),
      person('c', ['dispatcher']),
    );
    expect(await peopleSteps(wanted, pool)).toEqual([]);
    expect(describeSteps([])).toEqual(['  no change']);
  });

  it('is invited, moved between roles, let in again and shut out as the files say', async () => {
    const { pool } = poolOf(
      { id: 'moved', groups: ['leader'] },
      { id: 'back', groups: ['unit'], enabled: false },
      { id: 'gone', groups: ['acceptor'] },
      { id: 'gone-before', groups: [], enabled: false },
    );
    const wanted = people(
      person('new', ['leader']),
      person('moved', ['inspector']),
      person('back', ['unit']),
    );
    expect(describeSteps(await peopleSteps(wanted, pool))).toEqual([
      '  invite 1, with the roles of the files',
      '  add role inspector: moved',
      '  take role leader: moved',
      '  let in again: back',
      '  shut out: gone',
    ]);
  });

  it('is all invited before there is a pool', async () => {
    const wanted = people(person('a', ['leader']), person('b', ['unit']));
    expect(describeSteps(await peopleSteps(wanted, undefined))).toEqual([
      '  invite 2, with the roles of the files',
    ]);
  });

  it('gets no mail by itself', async () => {
    const { pool, requests } = poolOf();
    await takeSteps(await peopleSteps(people(person('a', ['leader'])), undefined), pool);
    expect(requests).toMatchObject([
      { Username: 'a', MessageAction: 'SUPPRESS' },
      { Username: 'a', GroupName: 'leader' },
    ]);
  });
});

describe('a password for the first sign-in', () => {
  it('has every kind of character that the pool asks for, and must be changed', async () => {
    const { pool, requests } = poolOf();
    const passwords = await Promise.all(Array.from({ length: 50 }, () => givePassword(pool, 'a')));
    expect(new Set(passwords).size).toBe(50);
    for (const kind of [/[A-Z]/, /[a-z]/, /\d/, /[-_!?+=*]/, /^.{20}$/])
      expect(passwords.filter((password) => !kind.test(password))).toEqual([]);
    expect(requests[0]).toMatchObject({ Permanent: false });
  });
});
