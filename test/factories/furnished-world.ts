import { ImportWorld } from '../imports/import-world.js';
import { LoopWorld } from './loop-world.js';
import { MailReader } from './mail-reader.js';
import { openShop, settlePermissions, teaHouse } from './tea-house.js';

/**
 * A world with one of everything in it, and what can be done in it: files imported, customers scored, two campaigns
 * delivered, a survey answered. The first of each kind has the id 1: 林薇 is customer 1, and message 1 thanks her.
 */
export async function furnishedWorld(): Promise<{ world: LoopWorld; mails: MailReader; files: ImportWorld }> {
  const world = await LoopWorld.start();
  const [worker] = world.workers;
  if (!worker) throw new Error('a world begins with a worker');
  const files = new ImportWorld(world.api, worker, world.owner, world.database);
  const mails = new MailReader(world);
  await openShop(world);
  await files.bring(teaHouse.customers);
  await files.bring(teaHouse.orders);
  await settlePermissions(world);
  // Two runs, so that there is movement between them.
  for (const measure of ['data-quality', 'rfm', 'rfm', 'abc', 'lifecycle', 'value-points', 'forecast'])
    await runMeasure(world, measure);
  await lookAhead(world);
  await deliverCampaigns(world);
  await world.post('/api/template-partials', {
    channel: 'sms',
    name: 'leave',
    content: { en: 'STOP to opt out' },
  });
  await mails.answer(await mails.mail('linwei@', '满意'), { satisfaction: '2' });
  const call = { customerId: 1, title: { 'zh-CN': '致电', en: 'Call' }, dueAt: world.api.clock.now() };
  await world.post('/api/tasks', call);
  await tryYear(world);
  await world.settle();
  await world.jobsAreDone();
  return { world, mails, files };
}

async function runMeasure(world: LoopWorld, measure: string): Promise<void> {
  const { id } = await world.post(`/api/${measure}/runs`);
  await world.until(
    `/api/${measure}/runs/${id}`,
    ({ status }) => status === 'finished' || status === 'failed',
  );
}

/** So few customers make no model, and without one nothing is predicted; the records of both are there all the same. */
async function lookAhead(world: LoopWorld): Promise<void> {
  const { id } = await world.post('/api/clv/models');
  await world.until(`/api/clv/models/${id}`, ({ finishedAt }) => finishedAt !== null);
  await world.database.run(
    `insert into measure_run (measure, status, cause, as_of, options)
     select 'clv', 'failed', cause, as_of, options || jsonb_build_object('modelId', id) from clv_model`,
  );
}

/** One that nobody let run on. */
async function tryYear(world: LoopWorld): Promise<void> {
  const { id } = await world.post('/api/simulations', { name: 'Try', options: { days: 1 } });
  await world.post(`/api/simulations/${id}/cancel`);
}

async function deliverCampaigns(world: LoopWorld): Promise<void> {
  const trigger = { kind: 'now' } as const;
  const { id: segmentId } = await world.segment('Regulars', {
    ...{ field: 'rfm.frequency', operator: 'at-least', value: 3 },
  });
  const thanks = await world.template('vip-thanks');
  await world.launch('Thanks', {
    ...{ trigger, segmentId, templateId: thanks, offerId: await world.offer('FRIEND') },
  });
  await world.settle();
  const survey = await world.template('satisfaction-survey');
  const surveyId = await world.survey('satisfaction');
  await world.launch('How did we do?', { trigger, segmentId, templateId: survey, surveyId });
  await world.settle();
}
