import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SystemClock } from '@roundtrip/domain/kernel/clock.js';
import { Schedule } from '../../apps/worker/src/schedule.js';
import { LoopWorld } from '../factories/loop-world.js';
import { MailReader } from '../factories/mail-reader.js';

const PROMPT_MS = 5000;
const EMAIL = 'emma@customer.example';

let world: LoopWorld<SystemClock>;
let mails: MailReader;

beforeAll(async () => {
  world = await LoopWorld.startAt(new SystemClock());
  mails = new MailReader(world);
  // The test may run at night.
  await world.change('/api/policy', { quietHours: { email: null, sms: null } });
  await world.post('/api/customers', { email: EMAIL, name: 'Emma Clarke', locale: 'en', tags: ['asked'] });
  for (const worker of world.workers) worker.get(Schedule).start();
});
afterAll(() => world.stop());

/** How long it takes, in milliseconds of the wall clock, until a segment has somebody in it. */
async function untilSomebodyIsIn(segmentId: number): Promise<number> {
  const begun = performance.now();
  await world.until(`/api/segments/${segmentId}`, ({ memberCount }) => memberCount > 0);
  return performance.now() - begun;
}

describe('on its real schedule, the worker', () => {
  it('has who answered in another segment within five seconds, and then writes to them by itself', async () => {
    const surveyId = await world.survey('satisfaction');
    const asked = await world.segment('Asked', { field: 'tags', operator: 'has-any', value: ['asked'] });
    const unhappy = await world.segment('Unhappy', {
      ...{ field: 'surveys.score', operator: 'at-most', value: 2, survey: surveyId },
    });
    await world.launch('We are sorry', {
      trigger: { kind: 'segment-entered' },
      segmentId: unhappy.id,
      templateId: await world.template('care-after-low-score'),
    });
    await world.launch('How did we do?', {
      ...{ trigger: { kind: 'now' }, segmentId: asked.id, surveyId },
      templateId: await world.template('satisfaction-survey'),
    });
    const subjects = (count: number) =>
      world.until(`/api/mailbox?search=${EMAIL}`, ({ rows }) => rows.length === count);
    await subjects(1);
    await mails.answer(await mails.mail(EMAIL, 'How did we do'), { satisfaction: '2' });
    expect(await untilSomebodyIsIn(unhappy.id)).toBeLessThan(PROMPT_MS);
    await subjects(2);
    expect(await mails.mail(EMAIL, 'We are sorry')).toMatchObject({ to: EMAIL });
  });
});
