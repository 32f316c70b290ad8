import { describe, expect, it } from 'vitest';
import type { Graph, Step } from '../../definition';
import { blankDraft } from '../../definition';
import { graphOf } from '../../one-message';
import { type Layout, layoutOf } from './layout';
import { neighbour } from './neighbour';
import { CARD_HEIGHT, cardWidth } from './sizes';

const send = (next: string | null): Step => ({
  ...{ kind: 'send', templateId: 1, offerId: null, surveyId: null, next },
});
const wait = (next: string | null): Step => ({
  ...{ kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'days' }, next },
});
const split = (...next: (string | null)[]): Step => ({
  kind: 'split',
  arms: next.map((to, at) => ({ id: `arm-${at}`, share: 1, next: to })),
});
const graph = (steps: Record<string, Step>): Graph => ({
  ...graphOf(blankDraft().definition),
  ...{ start: Object.keys(steps)[0]!, steps },
});

function overlaps({ steps }: Graph, { places }: Layout): string[] {
  const boxes = [...places].map(([id, { x, y }]) => ({ id, x, y, width: cardWidth(steps[id]!) }));
  return boxes.flatMap((a) =>
    boxes
      .filter(
        (b) => a.id < b.id && Math.abs(a.y - b.y) < CARD_HEIGHT && a.x < b.x + b.width && b.x < a.x + a.width,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
}

/** Who of two stands where is what a reader follows: every step below all that lead to it, loops aside. */
const diamond = graph({
  fork: split('left', 'right', 'end'),
  left: send('end'),
  right: wait('later'),
  later: send('end'),
  end: { kind: 'exit' },
});

describe('the layout', () => {
  it('puts every step below those that lead to it', () => {
    const { places } = layoutOf(diamond);
    const y = (id: string): number => places.get(id)!.y;
    expect(y('fork')).toBeLessThan(y('left'));
    expect(y('right')).toBeLessThan(y('later'));
    expect(y('later')).toBeLessThan(y('end'));
    expect(y('left')).toBe(y('right'));
  });

  it('keeps the ways of a split in their order', () => {
    const { places } = layoutOf(diamond);
    expect(places.get('left')!.x).toBeLessThan(places.get('right')!.x);
  });

  it('leads an edge past the cards that lie between', () => {
    const layout = layoutOf(diamond);
    const passed = layout.bends.get('fork>end')!;
    expect(passed).toHaveLength(2);
    const right = layout.places.get('right')!;
    expect(passed[0]!.x).toSatisfy(
      (x: number) => x < right.x || x > right.x + cardWidth(diamond.steps.right!),
    );
  });

  it('lays no card over another, whatever leads where', () => {
    const wide = graph({
      fork: split('a', 'b', 'c', 'd', 'e', 'f'),
      ...Object.fromEntries('abcdef'.split('').map((id) => [id, split(`${id}x`, 'end')])),
      ...Object.fromEntries('abcdef'.split('').map((id) => [`${id}x`, wait('end')])),
      end: send('fork'),
      lost: send(null),
    });
    const layout = layoutOf(wide);
    expect(layout.places.size).toBe(Object.keys(wide.steps).length);
    expect(overlaps(wide, layout)).toEqual([]);
  });

  it('takes a loop for a way back, not for a way down', () => {
    const { places } = layoutOf(graph({ hello: send('pause'), pause: wait('hello') }));
    expect(places.get('hello')!.y).toBeLessThan(places.get('pause')!.y);
  });

  it('is the marketer’s where every step was put somewhere', () => {
    const steps = { hello: { ...send(null), place: { x: 7, y: 9 } } };
    expect(layoutOf(graph(steps)).places.get('hello')).toEqual({ x: 7, y: 9 });
  });
});

describe('an arrow key', () => {
  const { places } = layoutOf(diamond);

  it('leads to the nearest step on its side', () => {
    expect(neighbour(diamond, places, 'left', 'right')).toBe('right');
    expect(neighbour(diamond, places, 'later', 'down')).toBe('end');
    expect(neighbour(diamond, places, 'later', 'up')).toBe('right');
  });

  it('leads nowhere at the edge', () => {
    expect(neighbour(diamond, places, 'fork', 'up')).toBeUndefined();
  });
});
