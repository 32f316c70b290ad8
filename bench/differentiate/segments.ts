import type { INestApplicationContext } from '@nestjs/common';
import { RfmService } from '@roundtrip/domain/differentiate/rfm/rfm.service.js';
import { SegmentPreviewRead } from '@roundtrip/domain/differentiate/segments/segment-preview.read.js';
import { SegmentRefreshService } from '@roundtrip/domain/differentiate/segments/segment-refresh.service.js';
import { SegmentsService } from '@roundtrip/domain/differentiate/segments/segments.service.js';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { inDomain } from '../domain.js';
import { inTurn, median, type Measurement, round, secondsOf } from '../measure.js';
import { type BenchRule, benchRules, scanOfEverySource } from './segment-rules.js';
import { touchSteadily } from './segment-touches.js';

const SCANS = 5;
const COUNTS = 1.2;
const PATIENCE_SECONDS = 5;
const EVENTS_A_SECOND = 200;
/** Of each kind of rule the first. */
const COUNTED = benchRules.filter(
  ({ kind }, at) => benchRules.findIndex((rule) => rule.kind === kind) === at,
);

/** A hundred segments: filled, refreshed in one pass, counted while they are written, and followed by touched customers. */
export async function* segmentsBench({ database, size, runs }: BenchContext): AsyncGenerator<Measurement> {
  yield* await inDomain(database, async (domain) => {
    const filled = await fill(database, domain);
    await database.settle();
    return [
      { bench: 'segments fill', size, ...filled, target: 'none', met: true },
      await refreshed(database, domain, size, runs),
      await counted(database, domain, size, runs),
      await touched(database, domain, size),
    ];
  });
  await database.run('truncate segment cascade');
}

const bareSeconds = (database: BenchDatabase, { bare }: Pick<BenchRule, 'bare'>): Promise<number> =>
  secondsOf(() => database.run(bare, bare.includes('$1') ? [new Date()] : []));

/** Against inserts of the same members and transitions into the same tables. */
async function fill(database: BenchDatabase, domain: INestApplicationContext) {
  await database.run('truncate segment cascade');
  await domain.get(RfmService).score('bench');
  for (const [n, { rule }] of benchRules.entries())
    await domain.get(SegmentsService).create({ name: `Segment ${n}`, description: '', rule }, null);
  const product = await secondsOf(() => domain.get(SegmentRefreshService).refresh(null, 'bench'));
  await database.run('create table bare_member (like segment_member including all)');
  await database.run('create table bare_transition (like segment_transition including all)');
  const bare = await secondsOf(async () => {
    await database.run('insert into bare_member select * from segment_member');
    await database.run(
      'insert into bare_transition overriding system value select * from segment_transition',
    );
  });
  const { rows } = await database.run('select count(*)::int as entries from bare_member');
  await database.run('drop table bare_member, bare_transition');
  return {
    product: round(product),
    bare: round(bare),
    ratio: round(product / bare),
    entries: rows[0].entries,
  };
}

/** One pass over everybody in which nothing changes, against one predicate that asks every source once. */
async function refreshed(
  database: BenchDatabase,
  domain: INestApplicationContext,
  size: number,
  runs: number,
): Promise<Measurement> {
  const refresh = (): Promise<number> =>
    secondsOf(() => domain.get(SegmentRefreshService).refresh(null, 'bench'));
  const measured = await inTurn(runs, refresh, () => bareSeconds(database, { bare: scanOfEverySource }));
  let single = 0;
  for (const rule of benchRules) single += await bareSeconds(database, rule);
  return {
    bench: 'segments refresh',
    size,
    ...measured,
    target: `≤ ${SCANS} × one bare predicate scan`,
    met: measured.ratio <= SCANS,
    timesAllSingly: round(measured.product / single),
  };
}

async function counted(
  database: BenchDatabase,
  domain: INestApplicationContext,
  size: number,
  runs: number,
): Promise<Measurement> {
  const preview = domain.get(SegmentPreviewRead);
  const lines: Awaited<ReturnType<typeof inTurn>>[] = [];
  for (const each of COUNTED) {
    const count = (): Promise<number> => secondsOf(() => preview.size(each.rule));
    lines.push(await inTurn(runs, count, () => bareSeconds(database, each)));
  }
  const sum = (of: 'product' | 'bare'): number => round(lines.reduce((all, line) => all + line[of], 0));
  const ratio = round(sum('product') / sum('bare'));
  const ratios = Object.fromEntries(COUNTED.map(({ kind }, at) => [kind, lines[at]!.ratio]));
  return {
    bench: 'segments live count',
    size,
    product: sum('product'),
    bare: sum('bare'),
    ratio,
    target: `≤ ${COUNTS} × the bare counts`,
    met: ratio <= COUNTS,
    medianRatio: round(median(lines.map((line) => line.ratio))),
    ratios,
  };
}

async function touched(
  database: BenchDatabase,
  domain: INestApplicationContext,
  size: number,
): Promise<Measurement> {
  const p95 = await touchSteadily(database, domain.get(SegmentRefreshService), size, EVENTS_A_SECOND);
  return {
    bench: 'segments touched',
    size,
    product: p95,
    bare: PATIENCE_SECONDS,
    ratio: round(p95 / PATIENCE_SECONDS),
    target: `p95 ≤ ${PATIENCE_SECONDS} s under ${EVENTS_A_SECOND} events/s`,
    met: p95 <= PATIENCE_SECONDS,
  };
}
