import type { INestApplicationContext } from '@nestjs/common';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { inDomain } from '../domain.js';
import type { Spent } from '../cpu.js';
import { type Measurement, median, round } from '../measure.js';
import { advanceEverybody, updateBare } from './advance.js';
import { type Audience, ensureConsentingShop, gatherAudience } from './campaigns.js';
import { decideBroadcast, insertBare } from './decide.js';
import { firstMessages } from './first-message.js';
import { idleTurns } from './idle-turn.js';

type Work = (domain: INestApplicationContext, database: BenchDatabase, audience: Audience) => Promise<Spent>;

interface Part {
  bench: string;
  product: Work;
  /** The bare statements, over the rows the product has just written. */
  bare: (database: BenchDatabase) => Promise<Spent>;
  /** How many times the bare limit it may take. */
  most: number;
}

const parts: Part[] = [
  { bench: 'decide-broadcast', product: decideBroadcast, bare: insertBare, most: 2.5 },
  { bench: 'advance', product: advanceEverybody, bare: updateBare, most: 2 },
];

/**
 * What the campaign engine costs beside the bare statements that write the same rows, how soon it answers an event, and
 * what it costs when there is nothing to do.
 */
export async function* engineBench(context: BenchContext): AsyncGenerator<Measurement> {
  const { database, size, runs, only } = context;
  const isAsked = (bench: string): boolean => !only || only.includes(bench);
  await ensureConsentingShop(database, size);
  const audience = await inDomain(database, gatherAudience);
  for (const part of parts)
    if (isAsked(part.bench)) yield await measure(part, database, audience, size, runs);
  if (isAsked('first-message')) yield* firstMessages(context, audience);
  if (isAsked('idle-turn')) yield* idleTurns(context, audience);
}

async function measure(
  { bench, product, bare, most }: Part,
  database: BenchDatabase,
  audience: Audience,
  size: number,
  runs: number,
): Promise<Measurement> {
  const pairs: { product: Spent; bare: Spent }[] = [];
  while (pairs.length < runs)
    pairs.push({
      product: await inDomain(database, (domain) => product(domain, database, audience)),
      bare: await bare(database),
    });
  const ratio = medianOf(pairs, (pair) => pair.product.seconds / pair.bare.seconds);
  return {
    ...{ bench, size, ratio },
    product: medianOf(pairs, (pair) => pair.product.seconds),
    bare: medianOf(pairs, (pair) => pair.bare.seconds),
    ...{ target: `≤ ${most} × the bare statements`, met: ratio <= most },
    ratioOfCpu: medianOf(pairs, (pair) => pair.product.cpu / pair.bare.cpu),
    bareCpu: medianOf(pairs, (pair) => pair.bare.cpu),
  };
}

const medianOf = <T>(runs: T[], of: (run: T) => number): number => round(median(runs.map(of)));
