import { say } from '../terminal/language.js';
import type { DemoWorld } from './demo-world.js';
import type { Segments } from './differentiate.js';
import type { Campaign } from './interact.js';
import { chapter, table, tell } from './narrator.js';

interface Accounting {
  audience: number;
  accepted: number;
  rejected: number;
  uncertain: number;
  excluded: Record<string, number>;
  pending: number;
}

interface Entry {
  kind: string;
  data: Record<string, unknown>;
}

/** What came back changed the profile, the profile the segment, the segment the next message; then the accounts. */
export async function learn(world: DemoWorld, segments: Segments, campaigns: Campaign[]): Promise<void> {
  chapter(5, { en: 'Learn', zh: '学习' });
  await world.settle();
  await world.hoursPass(14);
  await tellUnhappy(world, segments);
  await tellLoop(world);
  for (const campaign of campaigns) await tellAccounting(world, campaign);
}

async function tellUnhappy({ admin }: DemoWorld, { unhappy }: Segments): Promise<void> {
  const { rows } = await admin.get<{ rows: { customerId: number; name: string | null }[] }>(
    `/api/segments/${unhappy}/members`,
  );
  const [member] = rows;
  if (!member) throw new Error('the unhappy answer put nobody into the segment');
  tell({ en: `The story of ${member.name}, newest first:`, zh: `${member.name} 的经历（最新在前）：` });
  const story = await admin.get<{ rows: Entry[] }>(`/api/customers/${member.customerId}/story?limit=10`);
  for (const { kind, data } of story.rows)
    tell({ en: `  ${kind} ${detail(data)}`, zh: `  ${kind} ${detail(data)}` });
  const apology = story.rows.find(({ kind, data }) => kind === 'message' && data['campaign'] === say(SORRY));
  if (!apology) throw new Error('the unhappy answer brought no apology');
}

const SORRY = { en: 'We are sorry', zh: '低分致歉' };

const detail = ({
  campaign,
  segment,
  attribute,
  value,
  state,
  reaction,
  score,
  reason,
}: Entry['data']): string =>
  [campaign, segment, attribute, value, state, reaction, score, reason]
    .filter((part) => part !== undefined && part !== null)
    .join(' · ');

async function tellLoop({ admin }: DemoWorld): Promise<void> {
  const { learn: figures } = await admin.get<{ learn: Record<string, number> }>('/api/loop-health');
  tell({ en: 'What came back, from people only:', zh: '来自真人的反馈：' });
  table(Object.entries(figures).map(([name, figure]) => [name, figure]));
}

async function tellAccounting({ admin }: DemoWorld, { id, name }: Campaign): Promise<void> {
  const accounts = await admin.get<Accounting>(`/api/campaigns/${id}/accounting`);
  const excluded = Object.entries(accounts.excluded);
  const total =
    accounts.accepted +
    accounts.rejected +
    accounts.uncertain +
    accounts.pending +
    excluded.reduce((sum, [, count]) => sum + count, 0);
  tell({ en: `Accounting of “${name}”:`, zh: `“${name}”的账目：` });
  table([
    ['audience', accounts.audience],
    ['= accepted', accounts.accepted],
    ['+ rejected', accounts.rejected],
    ['+ uncertain', accounts.uncertain],
    ...excluded.map(([reason, count]): [string, number] => [`+ excluded (${reason})`, count]),
    ['+ pending', accounts.pending],
  ]);
  if (total !== accounts.audience) throw new Error(`the accounts of “${name}” do not balance`);
}
