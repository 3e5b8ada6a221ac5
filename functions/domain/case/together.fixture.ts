import type { Refusal } from '../refusal.ts';
import { actorNamed, mondayMorning, reportCommand, tenantForTests } from '../testing.ts';
import type { Command } from './commands.ts';
import { evolve } from './evolve.ts';
import { genesisHash, seal } from './timeline.ts';
import { decideTogether, othersOf } from './together.ts';
import type { Case, CaseEvent } from './types.ts';

const digest = (text: string): string =>
  `h${[...text].reduce((sum, c) => (sum * 33 + (c.codePointAt(0) ?? 0)) >>> 0, 7)}`;

/** An event with the case before and after it, as counting and the outbox see it. */
export interface Written {
  readonly before?: Case;
  readonly after: Case;
  readonly event: CaseEvent;
}

/** Several cases of one district being driven by hand, each decision taking in all the cases that it concerns. */
export class Stories {
  readonly cases = new Map<string, Case>();
  readonly written: Written[] = [];
  now = mondayMorning;
  readonly tenant = tenantForTests;

  of(id: string): Case {
    const found = this.cases.get(id);
    if (found === undefined) throw new Error(`no such case: ${id}`);
    return found;
  }

  /** Tries a command; answers the refusal, or undefined when it was done. */
  attempt(who: string, id: string, command: Command): Refusal | undefined {
    const subject = this.cases.get(id);
    const ids = subject === undefined ? [] : othersOf(subject, command);
    const others = new Map(
      ids.flatMap((other) => {
        const found = this.cases.get(other);
        return found === undefined ? [] : [[other, found] as const];
      }),
    );
    const context = { now: this.now, actor: actorNamed(who), tenant: this.tenant, others };
    const decided = decideTogether(subject, command, context);
    if (!decided.ok) return decided.refusal;
    for (const { before, event: draft } of decided.value) {
      const event = seal({ ...draft, prevHash: before?.lastHash ?? genesisHash }, digest);
      const after = evolve(before, event);
      this.cases.set(after.id, after);
      this.written.push({ ...(before === undefined ? {} : { before }), after, event });
    }
    return undefined;
  }

  /** Does a command that must not be refused. */
  do(who: string, id: string, command: Command): this {
    const refusal = this.attempt(who, id, command);
    if (refusal !== undefined)
      throw new Error(`${who} could not ${command.action} ${id}: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** Lets time pass, in milliseconds. */
  pass(milliseconds: number): this {
    this.now += milliseconds;
    return this;
  }

  report(id: string): this {
    return this.do('acceptor', id, reportCommand({ caseId: id, number: `T-${id}` }));
  }

  /** Reported, accepted and filed under 4 working hours; waits for dispatch. */
  filed(id: string): this {
    return this.report(id)
      .do('acceptor', id, { action: 'accept', subcategory: 'litter' })
      .do('shiftLeader', id, { action: 'file', condition: 'E-1' });
  }

  /** The same, and with unit 1. */
  inHand(id: string): this {
    return this.filed(id).do('dispatcher', id, { action: 'dispatch', unit: 'u1' });
  }

  /** From a unit's hands to closed. */
  closed(id: string): this {
    return this.do('unit1', id, { action: 'feedBack', text: '已清理', photos: [{ id: 'p', phase: 'after' }] })
      .do('acceptor', id, { action: 'sendVerification' })
      .do('supervisor', id, { action: 'verify', passed: true, text: '属实', photos: ['p'] })
      .do('shiftLeader', id, { action: 'close' });
  }

  eventsOf(id: string): readonly CaseEvent[] {
    return this.written.map(({ event }) => event).filter(({ caseId }) => caseId === id);
  }

  /** what the events are sealed with */
  static readonly digest = digest;
}
