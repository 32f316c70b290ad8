import { setTimeout as sleep } from 'node:timers/promises';
import { SystemClock } from '@roundtrip/domain/kernel/clock.js';
import type { Accounting } from '@roundtrip/domain/interact/campaigns/campaign.schema.js';
import { LoopWorld } from '../factories/loop-world.js';
import { LIMIT_MS } from './long-form.js';
import { Sink } from './sink.js';
import { WorkerProcess } from './worker-process.js';

const BATCH = 1_000;
const LOOK_AGAIN_MS = 50;
/** So many times as long as a look took, nobody looks. */
const LOOKING_SHARE = 9;
/** Short of the test's own limit, so that it says what never came. */
const PATIENCE_MS = 0.9 * LIMIT_MS;

/** A broadcast on its way: to how many, and by which campaign. */
export interface Broadcast {
  campaignId: number;
  size: number;
}

/** A shop with customers, a broadcast to them, workers that can be killed, and a judge of what arrived. */
export class FaultWorld {
  private serial = 0;
  private readonly workers: WorkerProcess[] = [];

  private constructor(
    readonly loop: LoopWorld<SystemClock>,
    readonly sink: Sink,
  ) {}

  /** @param databaseUrl a migrated database; one of the run's own server by default */
  static async start(databaseUrl?: string): Promise<FaultWorld> {
    const sink = await Sink.start();
    const database = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
    const loop = await LoopWorld.startAt(new SystemClock(), { SMTP_URL: sink.url, ...database });
    await loop.change('/api/policy', {
      caps: {
        promotion: { email: null, sms: null, total: null },
        care: { email: null, sms: null, total: null },
      },
      quietHours: { email: null, sms: null },
      consent: { promotion: 'opt-out', care: 'opt-out' },
    });
    return new FaultWorld(loop, sink);
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.kill()));
    await this.loop.stop();
    await this.sink.stop();
  }

  /** Launches a promotion to so many new customers; nothing goes out before there is a worker. */
  async broadcast(size: number): Promise<Broadcast> {
    const name = `wave-${++this.serial}`;
    const all = Array.from({ length: size }, (_, n) => ({
      email: `${name}-${n}@customer.example`,
      tags: [name],
    }));
    for (let at = 0; at < size; at += BATCH)
      await this.loop.post('/api/customers/batch', { customers: all.slice(at, at + BATCH) });
    const { id: segmentId } = await this.loop.segment(name, {
      ...{ field: 'tags', operator: 'has-any', value: [name] },
    });
    const { id } = await this.loop.launch(name, {
      ...{ trigger: { kind: 'now' }, segmentId, templateId: await this.loop.template('win-back') },
    });
    return { campaignId: id, size };
  }

  /** @param options of its way to the judge, such as time limits, as the query of an address */
  worker(options = ''): WorkerProcess {
    const worker = new WorkerProcess(this.loop.api.config.env, this.sink.url + options);
    this.workers.push(worker);
    return worker;
  }

  accounting({ campaignId }: Broadcast): Promise<Accounting> {
    return this.loop.get(`/api/campaigns/${campaignId}/accounting`);
  }

  /** Waits until it holds. Looking itself takes a while where there is much to look at, and must not be what is measured. */
  async until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    for (let looked = performance.now(); !(await holds()); looked = performance.now()) {
      if (performance.now() > deadline) throw new Error(`it never came to this: ${what}`);
      await sleep(LOOK_AGAIN_MS + LOOKING_SHARE * (performance.now() - looked));
    }
  }

  /** Until everybody has been decided about and nothing is on its way any more. */
  async isOver(broadcast: Broadcast): Promise<void> {
    await this.until('the broadcast is over', async () => {
      const { audience, pending } = await this.accounting(broadcast);
      return audience >= broadcast.size && pending === 0;
    });
  }

  /** Messages by state, of one broadcast. */
  async states({ campaignId }: Broadcast): Promise<Record<string, number[]>> {
    const rows = await this.loop.database.rows<{ state: string; ids: number[] }>(
      `select state, array_agg(id::int order by id) as ids from message where campaign_id = $1 group by state`,
      [campaignId],
    );
    return Object.fromEntries(rows.map(({ state, ids }) => [state, ids]));
  }

  /** As if the time had come for everything that is to be tried again. */
  async retriesAreDue(): Promise<void> {
    await this.loop.database.run(
      `update message set not_before = now() where state = 'pending' and attempts > 0`,
    );
  }

  /** How many messages whoever is gone had begun, as far as it said so: what may be uncertain. */
  async inDoubt(): Promise<number> {
    const row = await this.loop.database.row<{ n: number }>(
      `select count(*)::int as n from message m join message_claim c on c.fence = m.fence
       where m.state = 'sending' and m.id = any (c.begun)`,
    );
    return row?.n ?? 0;
  }

  /** As if the leases of whoever is gone had run out; tells how many messages were in its hands. */
  leasesRunOut(): Promise<number> {
    return this.loop.database.run(
      `update message set lease_until = now() - interval '1 second' where state = 'sending'`,
    );
  }
}
