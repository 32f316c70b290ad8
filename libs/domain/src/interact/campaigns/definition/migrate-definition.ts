/** The form that is written today. */
export const DEFINITION_VERSION = 2;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A definition of any age in the form of today; what is no definition at all stays as it is, for the schema to refuse.
 *
 * Version 1 (it did not say so) was a trigger, a segment and one message. It held nobody out, so it still does not.
 */
export function migrateDefinition(input: unknown): unknown {
  if (!isObject(input) || 'version' in input || 'steps' in input || 'audience' in input) return input;
  const { trigger, segmentId, reentry, templateId, offerId, surveyId, ...unknown } = input;
  return {
    ...unknown,
    version: DEFINITION_VERSION,
    trigger,
    audience: {
      segmentIds: segmentId === undefined || segmentId === null ? [] : [segmentId],
      holdOut: 0,
      ...given({ reentry }),
    },
    start: 'send',
    steps: { send: { kind: 'send', ...given({ templateId, offerId, surveyId }) } },
  };
}

const given = (values: Json): Json =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
