import { readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { StateMachine } from 'aws-local-stepfunctions';
import { describe, expect, it } from 'vitest';
import { stages } from '../domain/sla/types.ts';

interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly Choices?: readonly { readonly StringEquals: string; readonly Next: string }[];
}

interface Machine {
  readonly StartAt: string;
  readonly TimeoutSeconds?: number;
  readonly States: Readonly<Record<string, State>>;
}

const textOf = (stage: string): string =>
  readFileSync(new URL(`../../workflows/${stage}-sla.asl.json`, import.meta.url), 'utf8');
const machineOf = (stage: string): Machine => JSON.parse(textOf(stage));

/** What the embedded interpreter runs just as Step Functions does. */
const supported: Readonly<Record<string, readonly string[]>> = {
  Wait: ['Type', 'Comment', 'TimestampPath', 'Next'],
  Task: ['Type', 'Comment', 'Resource', 'TimeoutSeconds', 'Retry', 'Next'],
  Choice: ['Type', 'Comment', 'Choices', 'Default'],
  Pass: ['Type', 'Comment', 'Next'],
  Succeed: ['Type', 'Comment'],
  Fail: ['Type', 'Comment', 'Error', 'Cause'],
};

describe.each(stages)('the %s machine', (stage) => {
  it('is valid Amazon States Language', () => {
    const { isValid, errorsText } = validate(JSON.parse(textOf(stage)));
    expect(errorsText('\n')).toBe('');
    expect(isValid).toBe(true);
  });

  it('is accepted by the embedded interpreter with its placeholder as it stands', () => {
    expect(() => new StateMachine(JSON.parse(textOf(stage)))).not.toThrow();
  });

  it('uses only states and fields that run alike in both places', () => {
    const { States } = machineOf(stage);
    const foreign = Object.entries(States).flatMap(([name, state]) =>
      Object.keys(state)
        .filter((field) => !supported[state.Type]?.includes(field))
        .map((field) => `${name}.${field}`),
    );
    expect(foreign).toEqual([]);
  });

  it('has no time limit of its own: a long disposal limit must outlast it, and local timers overflow', () => {
    expect(machineOf(stage).TimeoutSeconds).toBeUndefined();
  });

  it('starts with its only Wait, so that an execution can be parked there and begun anew', () => {
    const { StartAt, States } = machineOf(stage);
    const waits = Object.entries(States).filter(([, { Type }]) => Type === 'Wait');
    expect(waits.map(([name]) => name)).toEqual([StartAt]);
  });

  it('knows every verdict, and waits again after each but the last', () => {
    const { StartAt, States } = machineOf(stage);
    const choices = States.WhatHappened?.Choices ?? [];
    const leadsTo = new Map(
      choices.map(({ StringEquals, Next }) => [
        StringEquals,
        Next === StartAt ? StartAt : (States[Next]?.Next ?? 'end'),
      ]),
    );
    expect(Object.fromEntries(leadsTo)).toEqual({
      wait: StartAt,
      warned: StartAt,
      breached: StartAt,
      escalated: StartAt,
      done: 'end',
    });
  });
});
