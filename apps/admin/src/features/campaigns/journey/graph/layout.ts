import type { Graph } from '../../definition';
import { type Layered, layered } from './layers';
import { CARD_HEIGHT, cardWidth, wayOffset } from './sizes';
import { waysOf } from './ways';

export interface Point {
  x: number;
  y: number;
}

export interface Layout {
  /** The upper left corner of each step's card. */
  places: Map<string, Point>;
  /** Where an edge passes on its way past other layers, by `edgeKey`; empty where the marketer laid the steps out. */
  bends: Map<string, Point[]>;
}

const GAP = 36;
const ROW = CARD_HEIGHT + 58;
const EDGE_WIDTH = 30;
const SWEEPS = 6;

/** Where every step stands: where the marketer put it if all are put, else in layers, each below what leads to it. */
export function layoutOf(graph: Graph): Layout {
  const byHand = Object.entries(graph.steps).flatMap(([id, { place }]): [string, Point][] =>
    place ? [[id, place]] : [],
  );
  if (byHand.length === Object.keys(graph.steps).length) return { places: new Map(byHand), bends: new Map() };
  return arranged(graph, layered(graph));
}

/** Every step, and every edge that passes, as near as can be below what leads to it and above where it leads. */
function arranged(graph: Graph, layering: Layered): Layout {
  const { layers } = layering;
  const width = (step: string | null): number => (step === null ? EDGE_WIDTH : cardWidth(graph.steps[step]!));
  const centre = new Map<string, number>();
  for (const layer of layers)
    spread(layer.map(({ key, step }) => ({ key, width: width(step), wish: wishOf(key) })));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : layers.toReversed()) {
      const wishes = layer.map(({ key, step }) => ({
        ...{ key, width: width(step) },
        wish: mean(neighbours(key, down)) ?? centre.get(key) ?? 0,
      }));
      spread(down && sweep < 2 ? wishes.toSorted((a, b) => a.wish - b.wish) : inPlace(wishes));
    }
  }
  return asLayout(graph, layering, centre);

  function wishOf(key: string): number {
    return mean(neighbours(key, true)) ?? 0;
  }

  function neighbours(key: string, above: boolean): number[] {
    return layering.links.flatMap(([from, to]) => {
      if (above) return to === key && centre.has(from) ? [startOf(from, to)] : [];
      return from === key && centre.has(to) ? [centre.get(to)!] : [];
    });
  }

  /** Where the edge leaves its card: the ways of a branch stand side by side in their order. */
  function startOf(from: string, to: string): number {
    const step = graph.steps[from];
    if (!step) return centre.get(from)!;
    const target = to.includes('>') ? to.slice(to.indexOf('>') + 1).replace(/@\d+$/, '') : to;
    const way = waysOf(step).find(({ next }) => next === target);
    return centre.get(from)! - cardWidth(step) / 2 + (way ? wayOffset(step, way.key) : cardWidth(step) / 2);
  }

  function inPlace<T extends { key: string }>(wishes: T[]): T[] {
    return wishes.toSorted((a, b) => centre.get(a.key)! - centre.get(b.key)!);
  }

  /** As near to the wishes as the order and the widths allow. */
  function spread(slots: { key: string; width: number; wish: number }[]): void {
    let edge = -Infinity;
    const found = slots.map(({ wish, width: wide }) => {
      const x = Math.max(wish, edge + wide / 2);
      edge = x + wide / 2 + GAP;
      return x;
    });
    const off = mean(slots.map(({ wish }, at) => wish - found[at]!)) ?? 0;
    slots.forEach(({ key }, at) => centre.set(key, found[at]! + off));
  }
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

function asLayout(graph: Graph, { layers }: Layered, centre: ReadonlyMap<string, number>): Layout {
  const places = new Map<string, Point>();
  const bends = new Map<string, Point[]>();
  layers.forEach((layer, at) => {
    for (const { key, step } of layer) {
      const x = Math.round(centre.get(key)!);
      if (step !== null) places.set(step, { x: x - cardWidth(graph.steps[step]!) / 2, y: at * ROW });
      else {
        const edge = key.replace(/@\d+$/, '');
        bends.set(edge, [...(bends.get(edge) ?? []), { x, y: at * ROW + CARD_HEIGHT / 2 }]);
      }
    }
  });
  return { places, bends };
}
