import { describe, expect, it } from 'vitest';
import type { Graph, Step } from '../../definition';
import { blankDraft } from '../../definition';
import { graphOf } from '../../one-message';
import { type OutlineStep, outlineOf } from './outline';

const send = (next: string | null): Step => ({
  ...{ kind: 'send', templateId: 1, offerId: null, surveyId: null, next },
});
const split = (...next: (string | null)[]): Step => ({
  kind: 'split',
  arms: next.map((to, at) => ({ id: `arm-${at}`, share: 1, next: to })),
});
const graph = (steps: Record<string, Step>): Graph => ({
  ...graphOf(blankDraft().definition),
  ...{ start: Object.keys(steps)[0]!, steps },
});

/** `fork(left → end | →end) end`: what a reader sees, on one line. */
const told = (steps: OutlineStep[]): string =>
  steps
    .map(({ id, ways }) =>
      ways.length === 0
        ? id
        : `${id}(${ways.map((way) => `${told(way.steps)}→${way.goesTo ?? 'out'}`).join(' | ')})`,
    )
    .join(' ');

describe('the outline', () => {
  it('tells ways that come together again once, below all of them', () => {
    const diamond = graph({
      fork: split('left', 'right'),
      left: send('end'),
      right: send('end'),
      end: send(null),
    });
    expect(told(outlineOf(diamond).steps)).toBe('fork(left→end | right→end) end');
  });

  it('goes on below though one way leaves the campaign', () => {
    const early = graph({ fork: split('a', null, 'b'), a: send('end'), b: send('end'), end: send(null) });
    expect(told(outlineOf(early).steps)).toBe('fork(a→end | →out | b→end) end');
  });

  it('names the step a loop goes back to', () => {
    const outline = outlineOf(graph({ hello: send('again'), again: send('hello') }));
    expect(told(outline.steps)).toBe('hello again');
    expect(outline.goesTo).toBe('hello');
  });

  it('tells ways that come together once though they loop', () => {
    const looped = graph({
      fork: split('left', 'right'),
      left: send('again'),
      right: send('again'),
      again: send('fork'),
    });
    expect(told(outlineOf(looped).steps)).toBe('fork(left→again | right→again) again');
  });

  it('names steps no way leads to', () => {
    expect(outlineOf(graph({ hello: send(null), lost: send(null) })).lost).toEqual(['lost']);
  });

  it('holds every step once', () => {
    const nested = graph({
      fork: split('a', 'b', 'fork2'),
      a: send('b'),
      b: send('end'),
      fork2: split('b', 'end'),
      end: send(null),
    });
    const text = told(outlineOf(nested).steps);
    for (const id of Object.keys(nested.steps))
      expect(text.match(new RegExp(`(?<!→|[a-z])${id}(?![a-z0-9])`, 'g')), text).toHaveLength(1);
  });
});
