import { type Beta, betaOf, lnChance, meanOf, strengthOf } from './beta.js';
import type { Tally } from './rate.js';

/** What was seen of one cell in one campaign. */
export interface CellTally extends Tally {
  /** Three digits: recency, frequency, money. */
  cell: number;
  campaign: number;
}

/** What is believed of the rate with which a cell will answer the next campaign of the kind. */
export interface CellBelief {
  cell: number;
  belief: Beta;
}

export interface ResponseModel {
  /** How many people a neighbourhood's word counts for. */
  priorStrength: number;
  /** How alike campaigns are: the strength of the beta by which a cell's rate differs between two of them. */
  sameness: number;
  beliefs: readonly CellBelief[];
}

type ByCell = ReadonlyMap<number, readonly Tally[]>;
/** The rate around each cell, itself left out. */
type Around = ReadonlyMap<number, number>;
/** How like each other cells and their neighbours are, and campaigns: strengths of betas. */
interface Likeness {
  strength: number;
  sameness: number;
}

/** While only one campaign was seen: a rate of 5 % may be 4.3 or 5.7 % in the next. */
const ASSUMED_SAMENESS = 1000;
/** Weight of a neighbour, by each digit it is away. */
const NEAR = 0.4;
/** A cell with no neighbour that was ever asked is believed what everybody is, with one person of each kind added. */
const EVERYBODY = 1;

/**
 * Response rates by cell, small cells shrunk to their neighbours: each cell's rate is drawn from a beta around what its
 * neighbours do, and each campaign's rate in it from a beta around that. Both strengths are those under which what was seen is
 * likeliest (empirical Bayes; Morris 1983, JASA 78, 47–55; the beta-binomial of Skellam 1948).
 * @param cells all cells that are to be believed something of
 * @param seen at most one tally of each cell and campaign
 */
export function fitResponses(cells: readonly number[], seen: readonly CellTally[]): ResponseModel {
  const byCell = grouped(seen);
  const totals = new Map([...byCell].map(([cell, tallies]) => [cell, total(tallies)]));
  const everybody = total([...totals.values()]);
  const around = new Map(
    [...new Set([...cells, ...byCell.keys()])].map((cell) => [cell, neighbourhood(cell, totals, everybody)]),
  );
  const strengthGiven = (sameness: number): number =>
    likeliest((strength) => betweenCells(byCell, around, { strength, sameness }));
  const assumed = strengthGiven(ASSUMED_SAMENESS);
  const isRepeated = [...byCell.values()].some((tallies) => tallies.length > 1);
  const sameness = isRepeated
    ? likeliest((each) => nextCampaigns(byCell, around, { strength: assumed, sameness: each }))
    : ASSUMED_SAMENESS;
  const priorStrength = strengthGiven(sameness);
  const like = { strength: priorStrength, sameness };
  const beliefs = cells.map((cell) => ({
    cell,
    belief: nextTime(byCell.get(cell) ?? [], around.get(cell)!, like),
  }));
  return { priorStrength, sameness, beliefs };
}

function grouped(seen: readonly CellTally[]): Map<number, Tally[]> {
  const byCell = new Map<number, Tally[]>();
  for (const { cell, of, hits } of seen) {
    if (of === 0) continue;
    const tallies = byCell.get(cell) ?? [];
    byCell.set(cell, [...tallies, { of, hits }]);
  }
  return byCell;
}

function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { of, hits }) => ({ of: sum.of + of, hits: sum.hits + hits }), {
    of: 0,
    hits: 0,
  });
}

function neighbourhood(cell: number, totals: ReadonlyMap<number, Tally>, everybody: Tally): number {
  const all = (everybody.hits + EVERYBODY) / (everybody.of + 2 * EVERYBODY);
  let [of, hits] = [EVERYBODY, EVERYBODY * all];
  for (const [other, tally] of totals) {
    if (other === cell) continue;
    const weight = NEAR ** distance(cell, other);
    of += weight * tally.of;
    hits += weight * tally.hits;
  }
  return hits / of;
}

/** How many digits apart. */
function distance(a: number, b: number): number {
  const other = digitsOf(b);
  return digitsOf(a).reduce((sum, digit, index) => sum + Math.abs(digit - other[index]!), 0);
}

/** Digits run from 1 to 10, so that 1110 is (10, 10, 10); cell 0, of whoever is not scored, has none. */
function digitsOf(cell: number): number[] {
  if (cell === 0) return [0, 0, 0];
  const last = (number: number): number => ((number + 9) % 10) + 1;
  const monetary = last(cell);
  const both = (cell - monetary) / 10;
  const frequency = last(both);
  return [(both - frequency) / 10, frequency, monetary];
}

/** What many of one campaign tell of the next: they shared its luck, so they count for fewer. */
const discounted =
  (sameness: number) =>
  ({ of, hits }: Tally): Tally => {
    const share = (sameness + 1) / (sameness + of);
    return { of: of * share, hits: hits * share };
  };

/** What is believed of a cell: its neighbours' word and what it did, each campaign for what it tells of others. */
function posterior(seen: readonly Tally[], around: number, { strength, sameness }: Likeness): Beta {
  const { of, hits } = total(seen.map(discounted(sameness)));
  return { alpha: strength * around + hits, beta: strength * (1 - around) + of - hits };
}

/** The same, spread as the next campaign's rate will be. */
function nextTime(seen: readonly Tally[], around: number, like: Likeness): Beta {
  const belief = posterior(seen, around, like);
  const strength = strengthOf(belief);
  const spread = 1 / (strength + 1) + strength / (strength + 1) / (like.sameness + 1);
  return betaOf(meanOf(belief), 1 / spread - 1);
}

/** How likely what each campaign did is, told from the others. */
function nextCampaigns(byCell: ByCell, around: Around, like: Likeness): number {
  let sum = 0;
  for (const [cell, tallies] of byCell) {
    if (tallies.length < 2) continue;
    for (const tally of tallies) {
      const others = tallies.filter((other) => other !== tally);
      sum += lnChance(nextTime(others, around.get(cell)!, like), tally.of, tally.hits);
    }
  }
  return sum;
}

/** How likely what each cell did is, told from its neighbours. */
function betweenCells(byCell: ByCell, around: Around, like: Likeness): number {
  let sum = 0;
  for (const [cell, tallies] of byCell) {
    const { of, hits } = total(tallies.map(discounted(like.sameness)));
    sum += lnChance(betaOf(around.get(cell)!, like.strength), of, hits);
  }
  return sum;
}

/** From one person's word to as good as certain, in steps of a quarter of a doubling. */
const STRENGTHS = Array.from({ length: 73 }, (_, step) => 2 ** (step / 4));

/** The strength of the highest value; of equals the greatest, where nothing speaks for a difference. */
function likeliest(value: (strength: number) => number): number {
  let best = { strength: 1, value: -Infinity };
  for (const strength of STRENGTHS) {
    const found = value(strength);
    if (found >= best.value) best = { strength, value: found };
  }
  return best.strength;
}
