import { describe, expect, it } from 'vitest';
import type { Graph, Step, StepOf } from '../../definition';
import { blankDraft } from '../../definition';
import { graphOf } from '../../one-message';
import { connect, copyStep, freeId, insertFirst, insertStep, movedTo, removeStep, tidied } from './edits';
import { nextOf } from './ways';

const RULE = { field: 'orders.count', operator: 'at-least', value: 1 };
const send = (next: string | null): Step => ({
  ...{ kind: 'send', templateId: 1, offerId: null, surveyId: null, next },
});
const wait = (next: string | null): Step => ({
  ...{ kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'days' }, next },
});
const branch = (arm: string | null, next: string | null): StepOf<'branch'> => ({
  ...{ kind: 'branch', arms: [{ id: 'a', rule: RULE, next: arm }], next },
});
const graph = (steps: Record<string, Step>, start = 'hello'): Graph => ({
  ...graphOf(blankDraft().definition),
  ...{ start, steps },
});
const ways = ({ steps }: Graph): Record<string, string[]> =>
  Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, nextOf(step)]));

const line = graph({ hello: send('pause'), pause: wait('bye'), bye: send(null) });

describe('a step that is put into a way', () => {
  it('leads by all its ways to where the way led', () => {
    const after = insertStep(line, { step: 'pause', way: 'next' }, 'who', branch(null, null));
    expect(ways(after)).toEqual({ hello: ['pause'], pause: ['who'], who: ['bye'], bye: [] });
  });

  it('stands on the one way of a branch only', () => {
    const forked = graph({ hello: branch('bye', null), bye: send(null) });
    const after = insertStep(forked, { step: 'hello', way: 'next' }, 'wait', wait(null));
    expect(ways(after)).toEqual({ hello: ['bye', 'wait'], wait: [], bye: [] });
  });

  it('stands before all others when it is put there', () => {
    const after = insertFirst(line, 'wait', wait(null));
    expect([after.start, nextOf(after.steps.wait!)]).toEqual(['wait', ['hello']]);
  });

  it('stands below the one before it where the marketer laid the steps out, and pushes the others down', () => {
    const placed = movedTo(
      line,
      new Map([
        ['hello', { x: 5, y: 0 }],
        ['pause', { x: 5, y: 100 }],
        ['bye', { x: 90, y: 200 }],
      ]),
    );
    const after = insertStep(placed, { step: 'hello', way: 'next' }, 'new', wait(null));
    expect(after.steps.new?.place).toEqual({ x: 5, y: 190 });
    expect(after.steps.bye?.place).toEqual({ x: 90, y: 390 });
    expect(tidied(after).steps.bye).not.toHaveProperty('place');
  });
});

describe('a step that is deleted', () => {
  it('hands those who came to it on to where it led', () => {
    expect(ways(removeStep(line, 'pause'))).toEqual({ hello: ['bye'], bye: [] });
  });

  it('leaves the start to the next', () => {
    expect(removeStep(line, 'hello').start).toBe('pause');
  });

  it('stays where it is the last', () => {
    const only = graph({ hello: send(null) });
    expect(removeStep(only, 'hello')).toBe(only);
  });

  it('does not lead to itself where it looped', () => {
    const looped = graph({ hello: send('pause'), pause: wait('pause') });
    expect(ways(removeStep(looped, 'pause'))).toEqual({ hello: [] });
  });
});

describe('a copied step', () => {
  it('stands behind its original and leads where that led', () => {
    const copied = copyStep(line, 'hello');
    expect(copied?.id).toBe('hello-2');
    expect(ways(copied!.graph)).toMatchObject({ hello: ['hello-2'], 'hello-2': ['pause'] });
  });

  it('is not made of an end', () => {
    expect(copyStep(graph({ hello: { kind: 'exit' } }), 'hello')).toBeUndefined();
  });
});

describe('a way', () => {
  it('is led elsewhere, and out of the campaign', () => {
    expect(ways(connect(line, { step: 'pause', way: 'next' }, 'hello')).pause).toEqual(['hello']);
    expect(ways(connect(line, { step: 'pause', way: 'next' }, null)).pause).toEqual([]);
  });

  it('of time that is up is another than that of what happened', () => {
    const until = {
      kind: 'event' as const,
      event: 'x',
      atMost: { amount: 1, unit: 'days' as const },
      timedOut: null,
    };
    const waiting = graph({ hello: { kind: 'wait', until, next: 'bye' }, bye: send(null) });
    const led = connect(waiting, { step: 'hello', way: 'timed-out' }, 'bye');
    expect(led.steps.hello).toMatchObject({ next: 'bye', until: { timedOut: 'bye' } });
  });
});

it('a new step takes a name that is free', () => {
  expect(freeId(line, 'send')).toBe('send');
  expect(freeId(graph({ send: send(null), 'send-2': send(null) }, 'send'), 'send-2')).toBe('send-3');
});
