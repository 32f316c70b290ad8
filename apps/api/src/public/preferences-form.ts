import { frequencySchema } from '@roundtrip/domain/identify/preferences/preference.schema.js';
import { keyOfKind, kindsNamed } from '@roundtrip/domain/interact/preferences/message-kind.js';
import type { Wishes } from '@roundtrip/domain/interact/preferences/preference-centre.js';
import { z } from 'zod';

/** Boxes that are not ticked are not sent, so the form names what it asked about: what it did not ask stays. */
export const FIELDS = {
  askedKind: 'asked-kind',
  kind: 'kind',
  askedTopic: 'asked-topic',
  topic: 'topic',
  frequency: 'frequency',
  language: 'language',
} as const;

const wishedFrequency = z.enum([...frequencySchema.options, 'pause']);
const language = z.enum(['zh-CN', 'en']);
/** Whatever comes in beyond what a form of ours could send. */
const MOST_VALUES = 50;

/** What a customer says by sending the form; what cannot be read says nothing. */
export function wishesOf(form: Readonly<Record<string, unknown>>): Wishes {
  const kinds = valuesOf(form[FIELDS.kind]);
  const topics = valuesOf(form[FIELDS.topic]);
  const asked = kindsNamed(valuesOf(form[FIELDS.askedKind])).map(keyOfKind);
  return {
    kinds: Object.fromEntries(asked.map((kind) => [kind, kinds.includes(kind)])),
    topics: Object.fromEntries(
      valuesOf(form[FIELDS.askedTopic]).map((topic) => [topic, topics.includes(topic)]),
    ),
    frequency: wishedFrequency.safeParse(form[FIELDS.frequency]).data,
    locale: language.safeParse(form[FIELDS.language]).data,
  };
}

/** One value comes as itself, several as a list, and very many as an object. */
const valuesOf = (value: unknown): string[] =>
  Object.values(typeof value === 'object' ? (value ?? {}) : [value])
    .filter((each) => typeof each === 'string')
    .slice(0, MOST_VALUES);
