import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JobName } from '@roundtrip/domain/jobs/job-types.js';
import { Jobs } from '@roundtrip/domain/jobs/jobs.js';
import { SimulatedClock } from '@roundtrip/domain/kernel/clock.js';
import { Schedule } from '../../apps/worker/src/schedule.js';
import { LoopWorld } from '../factories/loop-world.js';

/** In the night that follows, London's clocks show half past one twice. */
const NOON = new Date('2026-10-24T12:00:00Z');
const CUSTOMERS = 60;

let world: LoopWorld;

beforeAll(async () => {
  world = await LoopWorld.startAt(new SimulatedClock(NOON));
  await world.addWorker();
  await world.change('/api/workspace', { timeZone: 'Europe/London' });
  await world.change('/api/policy', { quietHours: { email: null, sms: null } });
});
afterAll(() => world.stop());

/** Lets time pass in half hours, and does in each of them what workers do then. */
async function pass(hours: number, work: () => Promise<unknown>): Promise<void> {
  for (let half = 0; half < 2 * hours; half++) {
    world.api.clock.advance({ minutes: 30 });
    await work();
  }
}

/** Both workers look at the schedule, each of them twice. */
const lookAtSchedule = () =>
  Promise.all([...world.workers, ...world.workers].map((worker) => worker.get(Schedule).runDueTasks()));

async function nightlyRuns(): Promise<number> {
  const statement = `select id from measure_run where measure = 'rfm' and cause = 'nightly' and status = 'finished'`;
  return (await world.database.rows(statement)).length;
}

describe('two workers at once', () => {
  it('send each message of each occurrence of a campaign once', async () => {
    const customers = Array.from({ length: CUSTOMERS }, (_, n) => ({ email: `c${n}@customer.example` }));
    await world.post('/api/customers/batch', { customers });
    const { id: segmentId } = await world.segment('All', {
      ...{ field: 'reachable.email', operator: 'is', value: true },
    });
    const { id } = await world.launch('Every night', {
      ...{ trigger: { kind: 'cron', cron: '30 1 * * *' }, segmentId, reentry: { kind: 'always' } },
      templateId: await world.template('care-after-low-score'),
    });
    await pass(48, () => world.settle());

    const { occurrences, accounting } = await world.get(`/api/campaigns/${id}`);
    expect(occurrences.map(({ dueAt }: { dueAt: string }) => dueAt)).toEqual([
      '2026-10-26T01:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ]);
    expect(accounting).toMatchObject({ audience: 2 * CUSTOMERS, accepted: 2 * CUSTOMERS });
    const arrived = await world.database.row(`
      select count(*)::int as mails, count(distinct smtp_message_id)::int as messages,
        count(distinct envelope_to)::int as people
      from mailbox_message`);
    expect(arrived).toEqual({ mails: 2 * CUSTOMERS, messages: 2 * CUSTOMERS, people: CUSTOMERS });
  });

  it.each([
    ['forward', new Date('2027-03-27T12:00:00Z')],
    ['back', new Date('2027-10-30T12:00:00Z')],
  ])('do what is scheduled once each time, also through the night the clocks go %s', async (_, noon) => {
    world.api.clock.moveTo(noon);
    await lookAtSchedule();
    await world.jobsAreDone();
    const before = await nightlyRuns();
    const enqueue = world.workers.map((worker) => vi.spyOn(worker.get(Jobs), 'enqueue'));
    const queued = (job: JobName, cause: string) =>
      enqueue
        .flatMap(({ mock }) => mock.calls)
        .filter(([, name, payload]) => name === job && 'cause' in payload && payload.cause === cause);
    for (const nights of [1, 2]) {
      await pass(24, lookAtSchedule);
      expect(queued('score-rfm', 'nightly')).toHaveLength(nights);
      await world.jobsAreDone();
      expect(await nightlyRuns()).toBe(before + nights);
    }
    expect(queued('refresh-segments', 'schedule')).toHaveLength(48);
  });
});
