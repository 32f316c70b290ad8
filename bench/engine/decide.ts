import type { INestApplicationContext } from '@nestjs/common';
import { type Spent, spentOn } from '../cpu.js';
import type { BenchDatabase } from '../database.js';

import { type Audience, forgetCampaigns, launch, settle } from './campaigns.js';

const WRITTEN = ['enrolment', 'decision', 'message', 'enrolment_step'];

/** A broadcast to everybody, from the launch until everybody is decided about. */
export async function decideBroadcast(
  domain: INestApplicationContext,
  database: BenchDatabase,
  { segmentId, templateId }: Audience,
): Promise<Spent> {
  await forgetCampaigns(database);
  await launch(domain, { segmentIds: [segmentId] }, { send: { kind: 'send', templateId } });
  return spentOn(database, () => settle(domain));
}

/** The same rows once more into tables with the same indexes, each by one statement. */
export async function insertBare(database: BenchDatabase): Promise<Spent> {
  for (const table of WRITTEN) await database.run(`create table bare_${table} (like ${table} including all)`);
  await database.run('checkpoint');
  const spent = await spentOn(database, async () => {
    for (const table of WRITTEN)
      await database.run(
        `insert into bare_${table} overriding system value select * from ${table} order by 1`,
      );
  });
  for (const table of WRITTEN) await database.run(`drop table bare_${table}`);
  return spent;
}
