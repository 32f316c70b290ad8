import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@roundtrip/domain/database/database.js';
import type { CampaignDetail } from '@roundtrip/domain/interact/campaigns/campaign.schema.js';
import type { GivenDefinition } from './given-definition.js';
import type { SegmentDetail } from '@roundtrip/domain/differentiate/segments/segment.schema.js';
import type { SegmentRule } from '@roundtrip/domain/differentiate/segments/rule/segment-rule.js';
import { type Clock, SimulatedClock } from '@roundtrip/domain/kernel/clock.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { Pulse } from '../../apps/worker/src/loops/pulse.js';
import { createWorker } from '../../apps/worker/src/worker.js';
import { startTestApiAt, TEST_NOW, type TestApi } from '../setup/test-api.js';
import type { Answer, TestClient } from '../setup/test-client.js';

const PATIENCE_MS = 20_000;
const LOOK_AGAIN_MS = 25;

type Body = Answer['body'];

/** A whole Roundtrip over a database of its own, the real api and the real worker by one clock, and its owner. */
export class LoopWorld<C extends Clock = SimulatedClock> {
  readonly workers: INestApplicationContext[] = [];

  private constructor(
    readonly api: TestApi<C>,
    readonly owner: TestClient,
  ) {}

  static start(more: Record<string, unknown> = {}): Promise<LoopWorld> {
    return LoopWorld.startAt(new SimulatedClock(TEST_NOW), more);
  }

  static async startAt<C extends Clock>(clock: C, more: Record<string, unknown> = {}): Promise<LoopWorld<C>> {
    const api = await startTestApiAt(clock, more);
    const world = new LoopWorld(api, await api.as('owner'));
    await world.addWorker();
    return world;
  }

  /** Another worker beside those there are, with connections of its own. */
  async addWorker(): Promise<void> {
    const { config, clock } = this.api;
    const logger = createLogger('worker', config.env.LOG_LEVEL);
    this.workers.push(await createWorker({ config, clock, logger }));
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.api.stop();
  }

  get database(): Database {
    return this.api.app.get(Database);
  }

  /** The workers, all at once, do everything there is to do at this instant. */
  async settle(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.get(Pulse).settle()));
  }

  /** Calls the api as the owner. @throws where that is refused */
  async ask<T = Body>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.owner.call(method, path, body);
    if (answer.status < 400) return answer.body as T;
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  get<T = Body>(path: string): Promise<T> {
    return this.ask<T>('GET', path);
  }

  post<T = Body>(path: string, body: unknown = {}): Promise<T> {
    return this.ask<T>('POST', path, body);
  }

  put<T = Body>(path: string, body: unknown): Promise<T> {
    return this.ask<T>('PUT', path, body);
  }

  /** Changes some of the settings at a path; a PUT names all of them. */
  async change<T = Body>(path: string, settings: object): Promise<T> {
    return this.put<T>(path, { ...(await this.get<object>(path)), ...settings });
  }

  /** Asks until `isDone` says so: what a job does comes a moment later. */
  async until<T = Body>(path: string, isDone: (answer: T) => boolean): Promise<T> {
    for (const deadline = performance.now() + PATIENCE_MS; ; await sleep(LOOK_AGAIN_MS)) {
      const answer = await this.get<T>(path);
      if (isDone(answer)) return answer;
      if (performance.now() > deadline) throw new Error(`${path} was not done: ${JSON.stringify(answer)}`);
    }
  }

  /** Waits until no job is queued or running any more. */
  async jobsAreDone(): Promise<void> {
    const open = `select id from pgboss.job where state < 'completed' and name not like '\\_\\_%'`;
    for (const deadline = performance.now() + PATIENCE_MS; ; await sleep(LOOK_AGAIN_MS)) {
      if ((await this.database.rows(open)).length === 0) return;
      if (performance.now() > deadline) throw new Error('the jobs do not come to an end');
    }
  }

  /** A new segment, once its members have been found. */
  async segment(name: string, rule: SegmentRule): Promise<SegmentDetail> {
    const { id } = await this.post('/api/segments', { name, rule });
    return this.until(`/api/segments/${id}`, ({ refreshedAt }) => refreshedAt !== null);
  }

  async memberNames(segmentId: number): Promise<string[]> {
    const { rows } = await this.get(`/api/segments/${segmentId}/members?limit=200`);
    return rows.map(({ name }: { name: string }) => name).sort();
  }

  /** One of the templates every workspace starts with. */
  async template(key: string): Promise<number> {
    const { rows } = await this.get<{ rows: Starter[] }>('/api/templates?limit=200');
    return idOf(rows, key);
  }

  /** One of the surveys every workspace starts with. */
  async survey(key: string): Promise<number> {
    return idOf(await this.get<Starter[]>('/api/surveys'), key);
  }

  async offer(codePrefix: string): Promise<number> {
    const name = { 'zh-CN': '会员礼遇', en: 'A thank-you' };
    return (await this.post('/api/offers', { name, codePrefix, percentOff: 15, validDays: 30 })).id;
  }

  async launch(name: string, definition: GivenDefinition): Promise<CampaignDetail> {
    const { id } = await this.post('/api/campaigns', { name, definition });
    return this.post(`/api/campaigns/${id}/launch`);
  }
}

interface Starter {
  id: number;
  key: string | null;
}

function idOf(starters: Starter[], key: string): number {
  const found = starters.find((starter) => starter.key === key);
  if (!found) throw new Error(`the workspace has no ${key}`);
  return found.id;
}
