import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { Settings } from '../../database/settings.js';
import { topicSettings } from '../../identify/preferences/topic.schema.js';
import { DifferentiateModule } from '../differentiate.module.js';
import type { SegmentCondition } from './rule/segment-rule.js';
import { SegmentCatalogueRead } from './segment-catalogue.read.js';
import { SegmentPreviewRead } from './segment-preview.read.js';

let domain: TestDomain;

const topic = (key: string) => ({ key, name: { 'zh-CN': key, en: key } });

beforeAll(async () => {
  domain = await startTestDomain([DifferentiateModule]);
  await domain.get(Settings).write(topicSettings, { topics: [topic('new'), topic('events')] });
  const now = domain.clock.now();
  await domain.database.run(
    `insert into customer (name, rest_days, paused_until, unwanted_topics, created_at, updated_at) values
      ('Ann', null, null, '{}', $1, $1),
      ('Bo', 7, null, '{new}', $1, $1),
      ('Cao', 30, $1::timestamptz - interval '1 second', '{new, events}', $1, $1),
      ('Dan', 7, $1::timestamptz + interval '1 day', '{}', $1, $1)`,
    [now],
  );
});
afterAll(() => domain.stop());

async function ask(field: string, operator: string, value: SegmentCondition['value']): Promise<string[]> {
  const { samples } = await domain.get(SegmentPreviewRead).count({ field, operator, value });
  return samples.map(({ name }) => name ?? '').sort();
}

describe('conditions on preferences', () => {
  it('find customers by how often they want messages, and those who pause as long as they do', async () => {
    expect(await ask('preferences.frequency', 'is', 'as-it-comes')).toEqual(['Ann']);
    expect(await ask('preferences.frequency', 'one-of', ['weekly', 'monthly'])).toEqual(['Bo', 'Cao']);
    expect(await ask('preferences.frequency', 'is', 'paused')).toEqual(['Dan']);
    expect(await ask('preferences.frequency', 'is-not', 'paused')).toEqual(['Ann', 'Bo', 'Cao']);
  });

  it('find customers by the topics they want to hear about', async () => {
    expect(await ask('preferences.topic', 'is', 'new')).toEqual(['Ann', 'Dan']);
    expect(await ask('preferences.topic', 'one-of', ['new', 'events'])).toEqual(['Ann', 'Bo', 'Dan']);
    expect(await ask('preferences.topic', 'none-of', ['new', 'events'])).toEqual(['Cao']);
    await expect(ask('preferences.topic', 'is', 'gone')).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('are offered with the names of the topics there are', async () => {
    const { fields, topics } = await domain.get(SegmentCatalogueRead).view();
    expect(topics.map(({ key }) => key)).toEqual(['new', 'events']);
    expect(fields.find(({ key }) => key === 'preferences.topic')?.choices).toEqual(['new', 'events']);
  });
});
