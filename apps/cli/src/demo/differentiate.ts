import { say, type Text } from '../terminal/language.js';
import type { DemoWorld } from './demo-world.js';
import { chapter, table, tell } from './narrator.js';

export interface Segments {
  champions: number;
  recent: number;
  unhappy: number;
  smsCare: number;
}

interface Overview {
  latestRun: { id: number; customers: number } | null;
  groups: { group: string; customers: number }[];
}

const rules = (survey: number): Record<keyof Segments, { name: Text; rule: object }> => ({
  champions: {
    name: { en: 'Champions', zh: '重要价值客户' },
    rule: { field: 'rfm.group', operator: 'is', value: 'champions' },
  },
  recent: {
    name: { en: 'Bought in the last 30 days', zh: '近 30 天有购买' },
    rule: { field: 'orders.count', operator: 'at-least', value: 1, within: 30 },
  },
  unhappy: {
    name: { en: 'Unhappy with their purchase', zh: '对购物不满意' },
    rule: { field: 'surveys.score', operator: 'at-most', value: 2, survey },
  },
  smsCare: {
    name: { en: 'Agreed to care by SMS', zh: '同意接收短信关怀' },
    rule: { field: 'consent.sms.care', operator: 'is', value: 'granted' },
  },
});

/** Who is worth what: smsCare scored, and the segments the campaigns need. */
export async function differentiate(world: DemoWorld): Promise<Segments> {
  chapter(2, { en: 'Differentiate', zh: '区分' });
  const { id } = await world.admin.post<{ id: number }>('/api/rfm/runs');
  await world.admin.until<{ finishedAt: string | null }>(
    `/api/rfm/runs/${id}`,
    (run) => run.finishedAt !== null,
  );
  const { groups } = await world.admin.get<Overview>('/api/rfm');
  tell({ en: 'Scored by recency, frequency and money:', zh: '按 R、F、M 评分：' });
  table(groups.map(({ group, customers }) => [group, customers]));
  const segments = {} as Segments;
  const [survey] = await world.admin.get<{ id: number }[]>('/api/surveys');
  for (const [key, { name, rule }] of Object.entries(rules(survey?.id ?? 0)))
    segments[key as keyof Segments] = await make(world, name, rule);
  await world.settle();
  await tellSizes(world, segments);
  return segments;
}

async function make({ admin }: DemoWorld, name: Text, rule: object): Promise<number> {
  const { id } = await admin.post<{ id: number }>('/api/segments', { name: say(name), rule });
  await admin.until<{ refreshedAt: string | null }>(
    `/api/segments/${id}`,
    ({ refreshedAt }) => refreshedAt !== null,
  );
  return id;
}

async function tellSizes({ admin }: DemoWorld, segments: Segments): Promise<void> {
  tell({ en: 'Segments:', zh: '细分：' });
  const details = await Promise.all(
    Object.values(segments).map((id) =>
      admin.get<{ name: string; memberCount: number }>(`/api/segments/${id}`),
    ),
  );
  table(details.map(({ name, memberCount }) => [name, memberCount]));
}
