import type { INestApplicationContext } from '@nestjs/common';
import { type Spent, spentOn } from '../cpu.js';
import type { BenchDatabase } from '../database.js';

import { type Audience, forgetCampaigns, launch, settle } from './campaigns.js';

const PAUSE = { kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'minutes' }, next: 'fork' };
const REST = { kind: 'wait', until: { kind: 'duration', amount: 1, unit: 'weeks' }, next: null };
const ARMS = [{ id: 'vip', rule: { field: 'tags', operator: 'has-any', value: ['vip'] }, next: 'rest' }];

/** Everybody stands at a wait that is over, behind it a branch, behind that a wait of a week. */
export async function advanceEverybody(
  domain: INestApplicationContext,
  database: BenchDatabase,
  { segmentId }: Audience,
): Promise<Spent> {
  await forgetCampaigns(database);
  const fork = { kind: 'branch', arms: ARMS, next: 'rest' };
  await launch(domain, { segmentIds: [segmentId] }, { pause: PAUSE, fork, rest: REST });
  await settle(domain);
  await database.run(`update enrolment set due_at = due_at - interval '1 hour' where step = 'pause'`);
  await database.settle();
  return spentOn(database, () => settle(domain));
}

/** The two moves of everybody as two bare updates, with the indexes of the real table and without any facts. */
export async function updateBare(database: BenchDatabase): Promise<Spent> {
  await database.run(`create table bare_enrolment (like enrolment including all)`);
  await database.run(`
    insert into bare_enrolment overriding system value select * from enrolment where step = 'rest' order by id`);
  await database.run(`update bare_enrolment set step = 'pause'`);
  await database.run('vacuum analyze bare_enrolment');
  await database.run('checkpoint');
  const move = (from: string, to: string) => `
    update bare_enrolment set step = '${to}', visit = visit + 1, entered_at = created_at,
      due_at = due_at + interval '1 minute'
    where step = '${from}'`;
  const spent = await spentOn(database, async () => {
    await database.run(move('pause', 'fork'));
    await database.run(move('fork', 'rest'));
  });
  await database.run('drop table bare_enrolment');
  return spent;
}
