import { describe, expect, it } from 'vitest';
import { blankDraft } from './definition';
import { graphOf, oneMessageOf } from './one-message';

const { definition } = blankDraft({ segmentId: 1, templateId: 2, surveyId: 4, holdOut: 0.1 });

describe('a campaign of one message', () => {
  it('is the same after it was a graph', () => {
    expect(oneMessageOf(graphOf(definition))).toEqual(definition);
    expect(oneMessageOf(graphOf(blankDraft().definition))).toEqual(blankDraft().definition);
    const strict = { ...definition, policy: { minimumGap: { hours: 48 } } };
    expect(oneMessageOf(graphOf(strict))).toEqual(strict);
  });

  it('is not made of a graph that says more', () => {
    const graph = graphOf(definition);
    const { audience } = graph;
    expect(oneMessageOf({ ...graph, audience: { ...audience, segmentIds: [1, 2] } })).toBeNull();
    expect(oneMessageOf({ ...graph, audience: { ...audience, entryCap: 100 } })).toBeNull();
    expect(oneMessageOf({ ...graph, steps: { ...graph.steps, end: { kind: 'exit' } } })).toBeNull();
  });
});
