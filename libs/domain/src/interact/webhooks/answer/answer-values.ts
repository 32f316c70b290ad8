import { type AttributesPatch, attributeValueSchema } from '../../../identify/customers/attribute.schema.js';
import type { AnswerMapping } from './answer-mapping.schema.js';

/** What an answer says of the customer; `faults` names the parts that were not what was declared, and say nothing. */
export interface AnswerValues {
  attributes: AttributesPatch;
  tags: string[];
  faults: string[];
}

const MOST_TAGS = 20;
const LONGEST_TAG = 60;

/** Reads the body of an answer by what the step declares. Nothing is asked of a body where nothing is mapped. */
export function answerValues(body: string, mappings: readonly AnswerMapping[]): AnswerValues {
  const values: AnswerValues = { attributes: {}, tags: [], faults: [] };
  if (mappings.length === 0) return values;
  const json = parsed(body);
  if (json === undefined) return { ...values, faults: ['the answer is not JSON'] };
  for (const mapping of mappings) {
    const found = at(json, mapping.from);
    if (found === undefined || found === null) continue;
    if (mapping.kind === 'tags') readTags(values, mapping.from, found);
    else readAttribute(values, mapping, found);
  }
  return values;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // JSON.parse says so by throwing.
    return undefined;
  }
}

/** Own members alone: `__proto__` and its like lead nowhere. */
function at(json: unknown, path: string): unknown {
  let here = json;
  for (const name of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

function readTags({ tags, faults }: AnswerValues, from: string, found: unknown): void {
  const list = (Array.isArray(found) ? found : [found]).slice(0, MOST_TAGS);
  const sound = list.flatMap((each: unknown) => {
    const tag = typeof each === 'string' ? each.trim() : '';
    return tag !== '' && tag.length <= LONGEST_TAG ? [tag] : [];
  });
  tags.push(...sound.filter((tag) => !tags.includes(tag)));
  if (sound.length < list.length) faults.push(`${from} holds what is no tag`);
}

function readAttribute(
  { attributes, faults }: AnswerValues,
  { from, attribute, type }: Extract<AnswerMapping, { kind: 'attribute' }>,
  found: unknown,
): void {
  const kind = Array.isArray(found) ? 'list' : typeof found === 'string' ? 'text' : typeof found;
  const value = attributeValueSchema.safeParse(found);
  if (kind === type && value.success) attributes[attribute] = value.data;
  else faults.push(`${from} is not a ${type}, or too long`);
}
