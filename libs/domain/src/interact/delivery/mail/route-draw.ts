import type { Pacer } from './pace.js';

/** A way mail may leave by, as it stands in one claim. */
export interface Way {
  id: number;
  weight: number;
  fallbackId: number | null;
  /** `null`: as many as come. */
  pacer: Pacer | null;
  pausedUntil: Date | null;
  /** It was paused, and one message is to tell whether it works again. */
  probe: boolean;
}

export type Drawn = { way: Way } | { until: Date };

/**
 * Which way a message takes. Ways are drawn by their weights, those whose rate is used up aside: what they cannot take the
 * others do. What falls to a paused one goes by the fallback named for it, and waits where there is none that can.
 */
export class RouteDraw {
  private readonly byId: ReadonlyMap<number, Way>;
  /** Ways whose one message to try them is taken. */
  private readonly probed = new Set<Way>();

  /** @param random in [0, 1) */
  constructor(
    private readonly ways: readonly Way[],
    private readonly random: () => number,
  ) {
    this.byId = new Map(ways.map((way) => [way.id, way]));
  }

  /** How many messages can go now, at most. */
  get capacity(): number {
    const usable = new Set(
      this.ways
        .filter(({ weight }) => weight > 0)
        .map((way) => this.standIn(way))
        .filter((way) => way !== undefined),
    );
    return [...usable].reduce((sum, way) => sum + this.freeOf(way), 0);
  }

  /** Takes one place on a way, or tells until when there is none. `undefined`: every rate is used up. */
  next(): Drawn | undefined {
    const way = this.drawn();
    if (!way) return undefined;
    const taken = this.standIn(way);
    if (taken && this.freeOf(taken) > 0) {
      taken.pacer?.spend();
      if (taken.probe) this.probed.add(taken);
      return { way: taken };
    }
    return way.pausedUntil ? { until: way.pausedUntil } : undefined;
  }

  private drawn(): Way | undefined {
    const candidates = this.ways.filter((way) => way.weight > 0 && (way.pausedUntil || this.freeOf(way) > 0));
    const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
    let at = this.random() * total;
    return candidates.find(({ weight }) => (at -= weight) < 0);
  }

  private freeOf(way: Way): number {
    if (way.pausedUntil || this.probed.has(way)) return 0;
    const free = way.pacer?.free ?? Infinity;
    return way.probe ? Math.min(1, free) : free;
  }

  private standIn(way: Way): Way | undefined {
    if (!way.pausedUntil) return way;
    const fallback = way.fallbackId === null ? undefined : this.byId.get(way.fallbackId);
    return fallback?.pausedUntil ? undefined : fallback;
  }
}
