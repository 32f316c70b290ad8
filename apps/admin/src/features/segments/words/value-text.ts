import { isCellField, rangesOf, rangesText } from '../rule/cell-ranges';
import type { Condition, Field, Value, ValueKind } from '../rule/rule';
import type { Words } from './words';

const ATTRIBUTE = 'attributes.';
/** What stands where a value is still to be given. */
const MISSING = '…';

export const isAttribute = (key: string): boolean => key.startsWith(ATTRIBUTE);

/** What a field is called: an attribute by its own name, every other in the user's language. */
export function fieldLabel(key: string, { t, exists }: Words): string {
  if (isAttribute(key)) return key.slice(ATTRIBUTE.length);
  const name = `segment-fields.field.${key}`;
  return exists(name, {}) ? t(name) : key;
}

export function choiceText(field: string, choice: string, words: Words): string {
  const { t, exists } = words;
  if (field === 'preferences.topic') return topicName(choice, words);
  if (field === 'preferences.frequency') return t(`customer-preferences.${choice}`);
  if (field === 'rfm.group' || field === 'rfm.groupBefore') return t(`rfm.group.${choice}.name`);
  if (field === 'value.tier' || field === 'organization.tier') return t(`value.tier.${choice}`);
  if (field === 'abc.moved') return t(`value.way.${choice}`);
  if (field === 'quality.issue') return t(`data-quality.issue.${choice}`);
  if (field === 'lifecycle.stage') return t(`lifecycle.stage.${choice}.name`);
  const key = `segment-fields.choice.${choice}`;
  return exists(key, {}) ? t(key) : choice;
}

const topicName = (topic: string, words: Words): string => {
  const found = words.catalogue.topics.find(({ key }) => key === topic);
  return found ? localText(found.name, words) : topic;
};

const nameOf = (named: { id: number; name: string }[], id: unknown, { t }: Words): string =>
  named.find((each) => each.id === Number(id))?.name ?? t('segment-words.gone', { id: String(id) });

export const segmentName = (id: unknown, words: Words): string => nameOf(words.catalogue.segments, id, words);
export const campaignName = (id: unknown, words: Words): string =>
  nameOf(words.catalogue.campaigns, id, words);
export const surveyName = (id: unknown, words: Words): string => nameOf(words.catalogue.surveys, id, words);

export const offerName = (id: unknown, words: Words): string => {
  const offer = words.catalogue.offers.find((each) => each.id === Number(id));
  return offer ? localText(offer.name, words) : words.t('segment-words.gone', { id: String(id) });
};

export const questionOf = ({ survey, question }: Condition, { catalogue }: Words) =>
  catalogue.surveys.find(({ id }) => id === survey)?.questions.find(({ key }) => key === question);

/** A text by locale in the user's language, else in any. */
export const localText = (texts: Record<string, string>, { language }: Words): string =>
  texts[language] ?? Object.values(texts)[0] ?? '';

function answerText(value: Value, condition: Condition, words: Words): string {
  const choice = questionOf(condition, words)?.choices.find((each) => each.value === String(value));
  return choice ? localText(choice.label, words) : String(value);
}

/** Days of a calendar, which no zone may move: noon is the same day everywhere that matters. */
export const dayText = (day: Value, { format }: Pick<Words, 'format'>): string =>
  format.date(`${String(day)}T12:00:00Z`);

export const numberText = (value: Value, field: Field, { format }: Words): string =>
  field.type === 'money' ? format.money(Number(value)) : format.count(Number(value));

function one(value: Value, condition: Condition, field: Field, kind: ValueKind, words: Words): string {
  switch (kind) {
    case 'number':
    case 'numbers':
      return numberText(value, field, words);
    case 'choice':
    case 'choices':
      return choiceText(field.key, String(value), words);
    case 'date':
      return dayText(value, words);
    case 'segment':
      return segmentName(value, words);
    case 'answer':
      return answerText(value, condition, words);
    default:
      return words.t('segment-words.quoted', { text: String(value) });
  }
}

/** A condition's value as a reader would write it; a list as "A, B or C". */
export function valueText(condition: Condition, field: Field, kind: ValueKind, words: Words): string {
  const { value, operator } = condition;
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return MISSING;
  if (!Array.isArray(value)) return one(value, condition, field, kind, words);
  const block = isCellField(field.key) && value.length > 1 ? rangesOf(value.map(String)) : null;
  if (block) return rangesText(block);
  const type = operator === 'has-all' ? 'conjunction' : 'disjunction';
  const list = new Intl.ListFormat(words.language, { type });
  return list.format(value.map((each) => one(each, condition, field, kind, words)));
}
