import { kindOf } from '../rule/conditions';
import type { Condition, Field } from '../rule/rule';
import {
  campaignName,
  fieldLabel,
  isAttribute,
  localText,
  offerName,
  questionOf,
  surveyName,
  valueText,
} from './value-text';
import type { Words } from './words';

const AMOUNTS = ['is', 'is-not', 'at-least', 'at-most', 'more-than', 'less-than', 'between'];
const TIMES = ['before', 'after', 'in-last', 'older-than', 'in-next'];

/** The form of words a condition takes: amounts, times, and yes and no are said alike for every field. */
function formOf({ operator, value }: Condition, { type }: Field): string {
  if (type === 'boolean' && operator === 'is') return value === false ? 'no' : 'yes';
  if (TIMES.includes(operator)) return 'when';
  const isAmount = type === 'number' || type === 'money' || type === 'share';
  if (!isAmount || !AMOUNTS.includes(operator)) return operator;
  return operator === 'is' && value === 0 ? 'none' : 'amount';
}

/**
 * A field's name in the middle of a sentence: an attribute's in quotes, for it can be anything; ours begins small in
 * English, unless it is an abbreviation.
 */
function nameInSentence(key: string, words: Words): string {
  const label = fieldLabel(key, words);
  if (isAttribute(key)) return words.t('segment-words.quoted', { text: label });
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function amountText(condition: Condition, field: Field, words: Words): string {
  const { operator, value } = condition;
  const kind = kindOf(field, operator);
  const [from, to] = [value]
    .flat()
    .map((each) => valueText({ ...condition, value: each }, field, kind, words));
  return words.t(`segment-words.amount.${operator}`, { value: from ?? '…', from, to });
}

function whenText(condition: Condition, field: Field, words: Words): string {
  const { operator, value } = condition;
  const date = valueText(condition, field, kindOf(field, operator), words);
  return words.t(`segment-words.when.${operator}`, { count: Number(value ?? 0), date });
}

/** What the properties of an event must be: " where total is at least 20 and coupon is given". */
function wherePart({ where = [] }: Condition, { t, language }: Words): string {
  if (where.length === 0) return '';
  const parts = where.map(({ property, operator, value }) =>
    t(`segment-events.property.${operator}`, {
      property: t('segment-words.quoted', { text: property || '…' }),
      value: typeof value === 'string' ? t('segment-words.quoted', { text: value }) : String(value ?? '…'),
    }),
  );
  const properties = new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
  return t('segment-words.what.where', { properties });
}

/** What narrows a condition down: of what, and since when. Empty where nothing does. */
function narrowing(
  condition: Condition,
  words: Words,
): { what: string; period: string; survey: string; offer: string } {
  const { within, sku, category, status, campaign, survey, offer } = condition;
  const { t } = words;
  const what = [
    status === undefined ? '' : t(`segment-words.what.status.${status}`),
    category === undefined ? '' : t('segment-words.what.category', { category }),
    sku === undefined ? '' : t('segment-words.what.sku', { sku }),
    campaign === undefined
      ? ''
      : t('segment-words.what.campaign', { campaign: campaignName(campaign, words) }),
    wherePart(condition, words),
  ].join('');
  return {
    what,
    period: within === undefined ? '' : t('segment-words.period', { count: within }),
    survey:
      survey === undefined
        ? t('segment-words.survey.any')
        : t('segment-words.survey.one', { survey: surveyName(survey, words) }),
    offer:
      offer === undefined
        ? t('segment-words.offer.any')
        : t('segment-words.offer.one', { offer: offerName(offer, words) }),
  };
}

const EVENTS = 'events.';

/** Where the clauses of a field stand. */
const clausesOf = (key: string): string =>
  key.startsWith(EVENTS) ? `segment-events.field.${key.slice(EVENTS.length)}` : `segment-clauses.${key}`;

/** One condition as the clause of a sentence: "who spent at least ¥3,000 in the last 365 days". */
export function sayCondition(condition: Condition, words: Words): string {
  const { t, exists, fields } = words;
  const { field: key, operator, seed } = condition;
  const field = fields.get(key);
  if (!field) return t('segment-words.unknown', { label: fieldLabel(key, words) });
  const form = formOf(condition, field);
  const question = questionOf(condition, words);
  const params = {
    ...narrowing(condition, words),
    label: nameInSentence(key, words),
    event: t('segment-words.quoted', { text: condition.event ?? '…' }),
    seed,
    question: question ? localText(question.title, words) : (condition.question ?? '…'),
    value: valueText(condition, field, kindOf(field, operator), words),
    amount: form === 'amount' || form === 'none' ? amountText(condition, field, words) : '',
    when: form === 'when' ? whenText(condition, field, words) : '',
    count: Number([condition.value].flat().at(-1) ?? 0) || 0,
  };
  const general = form === 'none' ? 'amount' : form;
  const own = [operator, form, general].map((each) => `${clausesOf(key)}.${each}`);
  return t(own.find((each) => exists(each, params)) ?? `segment-words.any.${general}`, params);
}
