import type { LoopHealth } from './stage-figures';

export type LoopMeasure = NonNullable<LoopHealth['measure']>;

/** Where people are lost, and where that is mended. */
export interface Leak {
  /** The text's key under `home.leak`. */
  name: string;
  count: number;
  to: string;
}

/** How many come through one part of the loop. */
export interface LoopShare {
  /** The text's key under `home.share`. */
  name: string;
  part: number;
  of: number;
  /** The list of what it counts. */
  to: string;
  leaks: Leak[];
}

/** From whom we know to whose answer changed what they get; of each where it leaks, the largest leak first. */
export function sharesOf(measure: LoopMeasure): LoopShare[] {
  const {
    customers,
    identified,
    reachable,
    bought,
    scored,
    contacted,
    overCap,
    responded,
    answered,
    redirected,
  } = measure;
  const shares: LoopShare[] = [
    {
      ...{ name: 'reachable', part: reachable, of: customers, to: '/customers' },
      leaks: [
        { name: 'unidentified', count: customers - identified, to: '/data-quality' },
        { name: 'unreachable', count: identified - reachable, to: '/data-quality' },
      ],
    },
    {
      ...{ name: 'scored', part: scored, of: customers, to: '/rfm' },
      leaks: [
        { name: 'neverBought', count: customers - Math.max(bought, scored), to: '/customers' },
        { name: 'unscored', count: bought - scored, to: '/rfm' },
      ],
    },
    {
      ...{
        name: 'contacted',
        part: contacted - overCap,
        of: customers,
        to: '/messages?state=accepted&days=30',
      },
      leaks: [
        { name: 'untouched', count: customers - contacted, to: '/coverage' },
        { name: 'overCap', count: overCap, to: '/policy' },
      ],
    },
    {
      ...{ name: 'responded', part: responded, of: contacted, to: '/campaigns' },
      leaks: [{ name: 'silent', count: contacted - responded, to: '/experiments' }],
    },
    {
      ...{ name: 'redirected', part: redirected, of: answered, to: '/surveys' },
      leaks: [{ name: 'unheard', count: answered - redirected, to: '/surveys' }],
    },
  ];
  return shares.map(({ leaks, ...share }) => ({
    ...share,
    leaks: leaks.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count),
  }));
}
