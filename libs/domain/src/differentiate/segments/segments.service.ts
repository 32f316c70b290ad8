import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, type Fault, invalid, notFound } from '../../kernel/errors.js';
import { findLoop, referencedSegments } from './rule/segment-graph.js';
import { RuleEnvironments } from './rule-environment.js';
import type { NameSegment, SaveSegment } from './segment.schema.js';
import { SegmentRefreshStore } from './segment-refresh.store.js';
import { keptByHand } from './static/kept-by-hand.js';
import { type KnownSegment, type NamedRule, SegmentsStore } from './segments.store.js';

const listed = (named: { name: string }[]): string => named.map(({ name }) => name).join(', ');

@Injectable()
export class SegmentsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly environments: RuleEnvironments,
    private readonly segments: SegmentsStore,
    private readonly refreshes: SegmentRefreshStore,
  ) {}

  /** Saves a segment whose rule can be evaluated, and has its members found. */
  async create(input: SaveSegment, userId: number | null): Promise<number> {
    return this.database.transaction(async (tx) => {
      await this.segments.lockSaving(tx);
      await this.check(tx, input, null);
      const id = await this.segments.insert(tx, input, userId, this.clock.now());
      await this.requestRefreshIn(tx, [id], 'created');
      return id;
    });
  }

  async update(id: number, input: SaveSegment, userId: number | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.segments.lockSaving(tx);
      const { kind } = await this.find(tx, id);
      if (kind === 'static') throw keptByHand(id);
      await this.check(tx, input, id);
      await this.refreshes.lock(tx, [id]);
      await this.segments.update(tx, id, input, userId, this.clock.now());
      await this.requestRefreshIn(tx, [id], 'rule-changed');
    });
  }

  /** Another name for a segment of either kind. */
  async rename(id: number, naming: NameSegment): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.segments.lockSaving(tx);
      await this.find(tx, id);
      const faults = await this.nameFaults(tx, naming, id);
      if (faults.length > 0) throw invalid(faults);
      await this.segments.rename(tx, id, naming, this.clock.now());
    });
  }

  /** @throws `segment-in-use` while a campaign works with it, `segment-referenced` while another segment asks for it */
  async delete(id: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.segments.lockSaving(tx);
      await this.find(tx, id);
      await this.refreshes.lock(tx, [id]);
      const campaigns = (await this.segments.campaignsOf(tx, id)).filter(({ isActive }) => isActive);
      if (campaigns.length > 0)
        throw conflict('segment-in-use', `Campaigns use this segment: ${listed(campaigns)}.`, {
          campaigns: listed(campaigns),
        });
      const referring = referringTo(id, await this.segments.rules(tx));
      if (referring.length > 0)
        throw conflict('segment-referenced', `Other segments ask for its members: ${listed(referring)}.`, {
          segments: listed(referring),
        });
      await this.segments.delete(tx, id);
    });
  }

  /** Asks the worker to look at everybody, for one segment or (`null`) for all. */
  async requestRefresh(id: number | null, cause: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (id !== null && (await this.find(tx, id)).kind === 'static') throw keptByHand(id);
      await this.requestRefreshIn(tx, id === null ? null : [id], cause);
    });
  }

  private async requestRefreshIn(tx: Tx, segmentIds: number[] | null, cause: string): Promise<void> {
    await this.jobs.enqueue(tx, 'refresh-segments', { segmentIds, cause }, segmentIds?.join(' ') ?? cause);
  }

  private async find(tx: Tx, id: number): Promise<KnownSegment> {
    const segment = await this.segments.find(tx, id);
    if (!segment) throw notFound('segment', id);
    return segment;
  }

  private async nameFaults(tx: Tx, { name }: NameSegment, id: number | null): Promise<Fault[]> {
    return (await this.segments.isNameTaken(tx, name, id)) ? [nameTaken] : [];
  }

  private async check(tx: Tx, input: SaveSegment, id: number | null): Promise<void> {
    const faults = (await this.environments.strict(tx)).faultsOf(input.rule);
    if (id !== null) faults.push(...loopFaults(id, input, await this.segments.rules(tx)));
    faults.push(...(await this.nameFaults(tx, input, id)));
    if (faults.length > 0) throw invalid(faults);
  }
}

const nameTaken: Fault = { path: ['name'], code: 'name-taken', message: 'Another segment has this name.' };

const referringTo = (id: number, segments: NamedRule[]): NamedRule[] =>
  segments.filter((segment) => segment.id !== id && referencedSegments(segment.rule).includes(id));

/** A segment that comes to ask for its own members, with the names of those it goes through. */
function loopFaults(id: number, { name, rule }: SaveSegment, segments: NamedRule[]): Fault[] {
  const changed = segments.map((segment) => (segment.id === id ? { id, name, rule } : segment));
  const loop = findLoop(id, changed);
  if (!loop) return [];
  const names = loop.map((each) => changed.find((segment) => segment.id === each)?.name ?? String(each));
  const way = names.join(' → ');
  return [
    {
      path: ['rule'],
      code: 'segment-loop',
      params: { loop: way },
      message: `The rule goes in a circle: ${way}.`,
    },
  ];
}
