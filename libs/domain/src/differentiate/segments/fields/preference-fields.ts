import { frequencies, REST_DAYS } from '../../../identify/preferences/preference.schema.js';
import { field, type SegmentField } from './segment-field.js';

const CHOOSE: SegmentField['operators'] = ['is', 'is-not', 'one-of', 'none-of'];
const PAUSED = 'paused';

/** The rarest first, so that each is told by the days it needs at least. */
const byRest = frequencies
  .toReversed()
  .map((frequency) => `when coalesce(c.rest_days, 0) >= ${REST_DAYS[frequency] ?? 0} then '${frequency}'`)
  .join(' ');

/** How often customers want to be written to; who has asked for a pause, until it is over. */
export const frequencyField: SegmentField = field({
  key: 'preferences.frequency',
  family: 'consent',
  type: 'choice',
  operators: CHOOSE,
  choices: [...frequencies, PAUSED],
  value: (_, context) => `case when c.paused_until > ${context.instant()} then '${PAUSED}' ${byRest} end`,
});

export const TOPIC_FIELD = 'preferences.topic';

/** Whether customers want to hear about one of the workspace's topics: they do until they say otherwise. */
export const topicField = (topics: readonly string[]): SegmentField =>
  field({
    key: TOPIC_FIELD,
    family: 'consent',
    type: 'choice',
    operators: CHOOSE,
    choices: topics,
    value: (_, context) =>
      `array(select k from unnest(${context.bind(topics, 'text[]')}) k where k <> all (c.unwanted_topics))`,
    test: ({ value }, context) => `not c.unwanted_topics @> ${context.bind([value].flat(), 'text[]')}`,
  });
