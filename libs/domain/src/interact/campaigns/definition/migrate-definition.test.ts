import { describe, expect, it } from 'vitest';
import { campaignDefinitionSchema } from '../campaign-definition.js';
import { migrateDefinition } from './migrate-definition.js';

const old = {
  ...{
    trigger: { kind: 'cron', cron: '0 9 * * 1' },
    segmentId: 7,
    templateId: 3,
    offerId: null,
    surveyId: 5,
  },
  reentry: { kind: 'every', days: 30 },
};

describe('a definition of one message, from before campaigns were graphs', () => {
  it('means a graph of one send step that holds nobody out', () => {
    expect(campaignDefinitionSchema.parse(old)).toEqual({
      version: 2,
      trigger: old.trigger,
      audience: {
        ...{ segmentIds: [7], excludedSegmentIds: [], holdOut: 0, entryCap: null },
        reentry: { kind: 'every', days: 30 },
      },
      goal: null,
      start: 'send',
      steps: { send: { kind: 'send', templateId: 3, offerId: null, surveyId: 5, next: null } },
    });
  });

  it('may leave open what a draft leaves open', () => {
    const { audience, steps } = campaignDefinitionSchema.parse({ trigger: { kind: 'now' }, segmentId: null });
    expect([audience.segmentIds, steps['send']]).toMatchObject([[], { templateId: null }]);
  });

  it('keeps what it does not know, for the schema to refuse with its name', () => {
    const { error } = campaignDefinitionSchema.safeParse({ ...old, colour: 'red' });
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['colour'] }]);
  });
});

describe('what is no old definition', () => {
  it('is left alone', () => {
    const graph = migrateDefinition(old);
    for (const input of [graph, null, 'x', [], { version: 3 }, { steps: {} }])
      expect(migrateDefinition(input)).toBe(input);
  });
});
