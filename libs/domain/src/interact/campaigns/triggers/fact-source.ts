import type { FactTrigger } from './trigger-looks.js';

export type FactSource = 'segment' | 'event' | 'order' | 'survey' | 'rfm' | 'abc' | 'lifecycle';

/** Where the facts are written that start campaigns, numbered; `at` where only those of an age are ripe to be read. */
export const factTables: Record<FactSource, { table: string; at: string }> = {
  segment: { table: 'segment_transition', at: 'at' },
  event: { table: 'event', at: 'received_at' },
  order: { table: 'orders', at: 'created_at' },
  survey: { table: 'survey_response', at: 'submitted_at' },
  rfm: { table: 'rfm_change', at: 'at' },
  abc: { table: 'abc_change', at: 'at' },
  lifecycle: { table: 'lifecycle_change', at: 'at' },
};

export function sourceOf(trigger: FactTrigger): FactSource {
  switch (trigger.kind) {
    case 'segment-entered':
    case 'segment-left':
      return 'segment';
    case 'event':
      return 'event';
    case 'order-placed':
      return 'order';
    case 'survey-answered':
      return 'survey';
    case 'score-moved':
      return sourceOfMove[trigger.move.score];
  }
}

const sourceOfMove = {
  rfm: 'rfm',
  'abc-class': 'abc',
  'value-tier': 'abc',
  lifecycle: 'lifecycle',
} as const;

/** How old a fact must be before it counts. */
export const ripeAfterDays = (trigger: FactTrigger): number =>
  trigger.kind === 'score-moved' ? trigger.steadyDays : 0;
