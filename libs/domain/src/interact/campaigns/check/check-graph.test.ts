import { describe, expect, it } from 'vitest';
import { type CampaignDefinition, campaignDefinitionSchema } from '../campaign-definition.js';
import { checkGraph } from './check-graph.js';

const graph = (steps: Record<string, object>, start = Object.keys(steps)[0]): CampaignDefinition =>
  campaignDefinitionSchema.parse({ version: 2, trigger: { kind: 'now' }, audience: {}, start, steps });

const problems = (steps: Record<string, object>, start?: string): string[] =>
  checkGraph(graph(steps, start)).map(({ code, path }) => `${code} at ${path.join('.')}`);

const send = (next: string | null = null) => ({ kind: 'send', next });
const wait = (next: string | null) => ({
  ...{ kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'days' }, next },
});
const lot = (...nexts: (string | null)[]) => ({
  kind: 'split',
  arms: nexts.map((next, at) => ({ id: `arm-${at}`, share: 1, next })),
});

describe('the check of a graph', () => {
  it('passes ways that part and meet again', () => {
    expect(problems({ lot: lot('a', 'b'), a: send('end'), b: wait('end'), end: { kind: 'exit' } })).toEqual(
      [],
    );
  });

  it('finds edges that lead nowhere, each with its place', () => {
    const event = { kind: 'event', event: 'visit', atMost: { amount: 1, unit: 'days' }, timedOut: 'gone' };
    expect(
      problems({ a: send('gone'), b: lot('a', 'gone'), c: { kind: 'wait', until: event, next: 'b' } }, 'c'),
    ).toEqual([
      'step-missing at steps.a.next',
      'step-missing at steps.b.arms.1.next',
      'step-missing at steps.c.until.timedOut',
    ]);
    expect(problems({ a: send() }, 'other')).toContain('step-missing at start');
  });

  it('finds steps no way leads to', () => {
    expect(problems({ a: send(), b: send('c'), c: send() })).toEqual([
      'step-unreachable at steps.b',
      'step-unreachable at steps.c',
    ]);
  });

  it('lets nobody go round without waiting', () => {
    expect(problems({ a: send('b'), b: wait('a') })).toEqual([]);
    expect(problems({ a: send('b'), b: lot('a', 'c'), c: send() })).toEqual([
      'loop-without-wait at steps.a',
      'loop-without-wait at steps.b',
    ]);
    expect(problems({ a: send('a') })).toEqual(['loop-without-wait at steps.a']);
  });

  it('wants each way of a step to have a name of its own', () => {
    const arms = [
      { id: 'a', share: 1 },
      { id: 'a', share: 1 },
      { id: 'next', share: 1 },
    ];
    expect(problems({ lot: { kind: 'split', arms } })).toEqual([
      'arm-repeated at steps.lot.arms.1.id',
      'arm-repeated at steps.lot.arms.2.id',
      'nothing-sent at steps',
    ]);
  });

  it('refuses more than two hundred steps', () => {
    const steps = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`s${n}`, send()]));
    expect(() => graph(steps)).toThrow(/at most 200 steps/);
  });
});
