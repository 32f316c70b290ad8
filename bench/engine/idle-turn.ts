import { CampaignEngine } from '@roundtrip/domain/interact/campaigns/engine/campaign-engine.js';
import type { BenchContext } from '../bench-context.js';
import type { BenchDatabase } from '../database.js';
import { inDomain } from '../domain.js';
import { type Measurement, median, round, secondsOf } from '../measure.js';
import { type Audience, forgetCampaigns, launch } from './campaigns.js';

const CAMPAIGNS = 1000;
const STEPS = 200;
const TURNS = 20;
/** How many times the turn of an engine with one campaign it may take. */
const MOST = 3;

// So many more of the only campaign there is, each with a version and a cursor of its own and somebody at every tenth
// step, whose wait is not over.
const MORE = `
  with original as (select c.*, v.definition as launched, v.lane from campaign c
    join campaign_version v on v.id = c.current_version_id),
  copy as (
    insert into campaign (name, status, definition, created_at, updated_at, launched_at)
    select name || ' ' || n, 'running', definition, created_at, updated_at, launched_at
    from original, generate_series(2, $1::int) n
    returning id, created_at
  ),
  version as (
    insert into campaign_version (campaign_id, version, definition, lane, created_at)
    select c.id, 1, o.launched, o.lane, c.created_at from copy c, original o
    returning id, campaign_id, created_at
  ),
  cursor as (
    insert into campaign_cursor (campaign_id, read_until, started_at, source, source_ids, scan_id, read_id)
    select c.id, k.read_until, k.started_at, k.source, k.source_ids, k.scan_id, k.read_id
    from copy c, campaign_cursor k
  )
  insert into enrolment (campaign_id, version_id, customer_id, epoch, step, due_at, created_at)
  select v.campaign_id, v.id, n, 'bench', 'wait' || n, v.created_at + interval '30 days', v.created_at
  from version v, generate_series(1, $2::int, 10) n`;
const CURRENT = `
  update campaign c set current_version_id = v.id from campaign_version v
  where v.campaign_id = c.id and c.current_version_id is null`;

/** A turn that finds nothing to do, with one campaign running and with a thousand, each of two hundred steps. */
export async function* idleTurns(
  { database }: BenchContext,
  { segmentId }: Audience,
): AsyncGenerator<Measurement> {
  await forgetCampaigns(database);
  await inDomain(database, (domain) =>
    launch(domain, { segmentIds: [segmentId] }, longWay(), { kind: 'event', event: 'Bench Began' }),
  );
  const one = await turnSeconds(database);
  await database.run(MORE, [CAMPAIGNS, STEPS]);
  await database.run(CURRENT);
  await database.settle();
  const thousand = await turnSeconds(database);
  const ratio = round(thousand / one);
  yield {
    ...{ bench: 'idle-turn', size: CAMPAIGNS, product: round(thousand), bare: round(one), ratio },
    ...{ target: `≤ ${MOST} × the turn with one campaign`, met: ratio <= MOST },
  };
}

const turnSeconds = (database: BenchDatabase): Promise<number> =>
  inDomain(database, async (domain) => {
    const engine = domain.get(CampaignEngine);
    while (await engine.advance());
    const turns: number[] = [];
    while (turns.length < TURNS) turns.push(await secondsOf(() => engine.advance()));
    return median(turns);
  });

function longWay(): Record<string, object> {
  const until = { kind: 'duration', amount: 1, unit: 'days' };
  return Object.fromEntries(
    Array.from({ length: STEPS }, (_, index) => [
      `wait${index + 1}`,
      { kind: 'wait', until, next: index + 1 < STEPS ? `wait${index + 2}` : null },
    ]),
  );
}
